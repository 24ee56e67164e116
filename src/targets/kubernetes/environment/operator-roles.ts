import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';

/** Server-side apply, and removing what is no longer in `dist/`. */
const APPLY = ['get', 'create', 'patch', 'delete'];

/** Reads the logs of pods, and what happened to them. */
const LOOK: readonly k8s.PolicyRule[] = [
  { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
  { apiGroups: [''], resources: ['events'], verbs: ['list'] },
];

/**
 * What the people and programs that use fairlead may do in the namespace of an environment.
 * Who may create Jobs can mount any Secret of the namespace: it is one circle of trust.
 */
export const OPERATOR_ROLES: Readonly<Record<'run' | 'apply' | 'debug', readonly k8s.PolicyRule[]>> = {
  /**
   * Starts runs and watches them: Jobs from the templates, a ConfigMap and a Lease per run; reads what a run depends on.
   * No Secrets, no way into a pod.
   */
  run: [
    { apiGroups: ['batch'], resources: ['cronjobs'], verbs: ['get', 'list'] },
    { apiGroups: ['batch'], resources: ['jobs'], verbs: ['get', 'create', 'delete'] },
    { apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list', 'create', 'patch', 'delete'] },
    {
      apiGroups: ['coordination.k8s.io'],
      resources: ['leases'],
      verbs: ['get', 'list', 'create', 'update', 'patch', 'delete'],
    },
    { apiGroups: [''], resources: ['persistentvolumeclaims', 'serviceaccounts'], verbs: ['get'] },
    { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: ['get'] },
    { apiGroups: [''], resources: ['pods'], verbs: ['list', 'watch'] },
    ...LOOK,
  ],
  /**
   * Brings the folders of pipelines into the cluster, and what pipelines share. Of the environment's guards it reads the
   * namespace and the quota; Roles it writes within its own rights, which those of this list are not. Who patches a
   * Secret can see it.
   */
  apply: [
    { apiGroups: ['batch'], resources: ['cronjobs'], verbs: APPLY },
    { apiGroups: [''], resources: ['configmaps'], verbs: [...APPLY, 'list'] },
    { apiGroups: [''], resources: ['serviceaccounts'], verbs: APPLY },
    { apiGroups: [''], resources: ['persistentvolumeclaims'], verbs: ['get', 'create', 'patch'] },
    { apiGroups: [''], resources: ['secrets'], verbs: ['create', 'patch'] },
    { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: APPLY },
    { apiGroups: ['rbac.authorization.k8s.io'], resources: ['roles', 'rolebindings'], verbs: APPLY },
    { apiGroups: [''], resources: ['namespaces', 'resourcequotas'], verbs: ['get'] },
    { apiGroups: [''], resources: ['events'], verbs: ['list'] },
  ],
  /**
   * Looks into running pods: a shell, a forwarded port, a debugging container. A shell of its own is a pod from a task's
   * template, and finds dates, parameters and results in the records of runs.
   */
  debug: [
    { apiGroups: ['batch'], resources: ['cronjobs'], verbs: ['list'] },
    { apiGroups: [''], resources: ['configmaps'], verbs: ['list'] },
    { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['get', 'list'] },
    { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch', 'create', 'delete'] },
    ...LOOK,
    {
      apiGroups: [''],
      resources: ['pods/exec', 'pods/attach', 'pods/portforward'],
      verbs: ['get', 'create'],
    },
    { apiGroups: [''], resources: ['pods/ephemeralcontainers'], verbs: ['patch'] },
  ],
};
