import { z } from 'zod';
import { defineFeature } from './define-feature';
import { labelKey } from './label-key';
import { labelValue } from './label-value';
import { unsupported } from './unsupported';

/** Labels that a node must have. `nodeSelector` of the pod. */
export const nodeSelector = defineFeature({
  schema: z.record(labelKey, labelValue),
  scope: 'task',
  pod: (value, { pod }) => {
    pod.nodeSelector = { ...pod.nodeSelector, ...value };
  },
  compose: unsupported('a Docker Engine is one machine: there is no node to select'),
});
