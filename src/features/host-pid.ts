import { defineFeature } from './definition/define-feature';
import { flag } from './schema/flag';

/** Sees the processes of the machine. `hostPID` of the pod; `pid: host` in Compose. */
export const hostPID = defineFeature({
  schema: flag,
  scope: 'task',
  pod: (value, { pod }) => {
    pod.hostPid = value;
  },
  compose: (value, { service }) => {
    if (value) service.pid = 'host';
  },
});
