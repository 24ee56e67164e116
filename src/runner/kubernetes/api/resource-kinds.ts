/** A kind of object as the API serves it. */
export interface ResourceKind {
  /** As in `apiVersion`. */
  readonly apiVersion: string;
  /** As in paths. */
  readonly plural: string;
  /** Whether its objects stand in a namespace. */
  readonly namespaced: boolean;
}

const kind = (apiVersion: string, plural: string, namespaced = true): ResourceKind => ({
  apiVersion,
  plural,
  namespaced,
});

/** The kinds that stand in `dist/`, in the order in which they are applied: each after what it needs. */
export const RESOURCE_KINDS: Readonly<Record<string, ResourceKind>> = {
  Namespace: kind('v1', 'namespaces', false),
  NetworkPolicy: kind('networking.k8s.io/v1', 'networkpolicies'),
  ResourceQuota: kind('v1', 'resourcequotas'),
  Role: kind('rbac.authorization.k8s.io/v1', 'roles'),
  RoleBinding: kind('rbac.authorization.k8s.io/v1', 'rolebindings'),
  ServiceAccount: kind('v1', 'serviceaccounts'),
  ConfigMap: kind('v1', 'configmaps'),
  Secret: kind('v1', 'secrets'),
  PersistentVolumeClaim: kind('v1', 'persistentvolumeclaims'),
  CronJob: kind('batch/v1', 'cronjobs'),
};
