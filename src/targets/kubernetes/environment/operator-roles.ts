import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';

const READ = ['get', 'list', 'watch'];
const WRITE = [...READ, 'create', 'update', 'patch', 'delete'];

/** Reads pods, their logs and their events. */
const WATCH: readonly k8s.PolicyRule[] = [
  { apiGroups: [''], resources: ['pods'], verbs: READ },
  { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
  { apiGroups: [''], resources: ['events'], verbs: READ },
];

/**
 * What the people and programs that use fairlead may do in the namespace of an environment.
 * Who may create Jobs can mount any Secret of the namespace: it is one circle of trust.
 */
export const OPERATOR_ROLES: Readonly<Record<'run' | 'apply' | 'debug', readonly k8s.PolicyRule[]>> = {
  /** Starts runs and watches them: Jobs from the templates, a ConfigMap and a Lease per run. No Secrets, no way into a pod. */
  run: [
    { apiGroups: ['batch'], resources: ['cronjobs'], verbs: READ },
    { apiGroups: ['batch'], resources: ['jobs'], verbs: [...READ, 'create', 'delete'] },
    { apiGroups: [''], resources: ['configmaps'], verbs: WRITE },
    { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: WRITE },
    ...WATCH,
  ],
  /** Puts the folders of pipelines into the cluster. Secrets are written, not read; Roles only within the own rights. */
  apply: [
    { apiGroups: ['batch'], resources: ['cronjobs', 'jobs'], verbs: WRITE },
    { apiGroups: [''], resources: ['configmaps', 'persistentvolumeclaims', 'serviceaccounts'], verbs: WRITE },
    { apiGroups: [''], resources: ['secrets'], verbs: ['create', 'patch', 'delete'] },
    { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: WRITE },
    { apiGroups: ['rbac.authorization.k8s.io'], resources: ['roles', 'rolebindings'], verbs: WRITE },
  ],
  /** Looks into running pods: a shell, a forwarded port, a debugging container. */
  debug: [
    ...WATCH,
    {
      apiGroups: [''],
      resources: ['pods/exec', 'pods/attach', 'pods/portforward'],
      verbs: ['get', 'create'],
    },
    { apiGroups: [''], resources: ['pods/ephemeralcontainers'], verbs: ['get', 'update', 'patch'] },
  ],
};
