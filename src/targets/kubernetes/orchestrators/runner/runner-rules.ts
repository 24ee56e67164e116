import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';

/** The ServiceAccount, the Role and the NetworkPolicy of runners in the cluster. */
export const RUNNER_ACCESS = 'fairlead-schedule';

/** What a runner in the cluster may do in its namespace: only what a run needs that finds everything applied. */
export const RUNNER_RULES: readonly k8s.PolicyRule[] = [
  { apiGroups: ['batch'], resources: ['cronjobs'], verbs: ['get', 'list'] },
  { apiGroups: ['batch'], resources: ['jobs'], verbs: ['get', 'create', 'delete'] },
  { apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list', 'create', 'patch', 'delete'] },
  {
    apiGroups: ['coordination.k8s.io'],
    resources: ['leases'],
    verbs: ['get', 'create', 'update', 'patch', 'delete'],
  },
  { apiGroups: [''], resources: ['pods'], verbs: ['list', 'watch'] },
  { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
  { apiGroups: [''], resources: ['events'], verbs: ['list'] },
];
