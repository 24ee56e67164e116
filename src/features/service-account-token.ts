import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { flag } from './schema/flag';

/** Whether the containers get a token for the API server. `automountServiceAccountToken` of the pod. */
export const serviceAccountToken = defineFeature({
  schema: flag,
  scope: 'task',
  pod: (value, { pod }) => {
    pod.automountServiceAccountToken = value;
  },
  compose: unsupported('a Docker Engine has no API server for which a token could be mounted'),
});
