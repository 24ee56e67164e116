import { z } from 'zod';
import { defineFeature } from './define-feature';
import { unsupported } from './unsupported';

/** Labels that a node must have. `nodeSelector` of the pod. */
export const nodeSelector = defineFeature({
  schema: z.record(z.string(), z.string()),
  scope: 'task',
  pod: (value, { pod }) => {
    pod.nodeSelector = value;
  },
  compose: unsupported('a Docker Engine is one machine: there is no node to select'),
});
