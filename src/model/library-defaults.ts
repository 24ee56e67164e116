import type { Fields } from './spec/task-spec';

/** What every container has unless somebody says otherwise: secure in both outputs. */
export const LIBRARY_DEFAULTS: Fields = {
  user: { uid: 10001, gid: 10001 },
  capabilities: { drop: ['ALL'] },
  allowPrivilegeEscalation: false,
  readOnlyRoot: true,
  seccomp: 'RuntimeDefault',
  tmp: {},
  pullPolicy: 'IfNotPresent',
};

/** What every task has as a whole unless somebody says otherwise. */
export const TASK_DEFAULTS: Fields = {
  gracePeriod: '30s',
};
