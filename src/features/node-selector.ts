import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { labelKey } from './schema/label-key';
import { labelValue } from './schema/label-value';

/** Labels that a node must have. `nodeSelector` of the pod. */
export const nodeSelector = defineFeature({
  schema: z.record(labelKey, labelValue),
  scope: 'task',
  pod: (value, { pod }) => {
    pod.nodeSelector = { ...pod.nodeSelector, ...value };
  },
  compose: unsupported('a Docker Engine is one machine: there is no node to select'),
});
