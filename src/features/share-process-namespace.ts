import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { flag } from './schema/flag';

/** Lets the containers of the task see each other's processes. `shareProcessNamespace` of the pod. */
export const shareProcessNamespace = defineFeature({
  schema: flag,
  scope: 'task',
  pod: (value, { pod, context }) => {
    if (value && pod.hostPid)
      context.problem('shareProcessNamespace', 'cannot stand beside `hostPID`, which shares even more');
    pod.shareProcessNamespace = value;
  },
  compose: unsupported(
    'Docker has no process namespace without a container: it could only be joined to one that already runs, and ends with it',
  ),
});
