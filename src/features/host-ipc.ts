import { defineFeature } from './definition/define-feature';
import { flag } from './schema/flag';

/** Uses the shared memory and message queues of the machine. `hostIPC` of the pod; `ipc: host` in Compose. */
export const hostIPC = defineFeature({
  schema: flag,
  scope: 'task',
  pod: (value, { pod }) => {
    pod.hostIpc = value;
  },
  compose: (value, { service, context }) => {
    if (!value) return;
    service.ipc = 'host';
    if (service.shm_size !== undefined)
      context.problem('hostIPC', 'takes the shared memory of the machine, which has no `sharedMemory` size');
  },
});
