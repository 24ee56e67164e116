import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { whole } from './schema/whole';

/** How many processes and threads the container may have. `pids_limit` in Compose. */
export const pidsLimit = defineFeature({
  schema: whole(1),
  scope: 'container',
  pod: unsupported(
    'a pod has no process limit of its own: `podPidsLimit` of the kubelet holds for all pods of a node',
  ),
  compose: (value, { service }) => {
    service.pids_limit = value;
  },
});
