import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { labelKey } from './schema/label-key';
import { whole } from './schema/whole';

const toleration = z
  .strictObject({
    /** The key of the taint. @default - every key, with `Exists` */
    key: labelKey.optional(),
    /** @default - `Equal` */
    operator: z.enum(['Equal', 'Exists']).optional(),
    /** The value of the taint, with `Equal`. */
    value: z.string().optional(),
    /** @default - every effect */
    effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']).optional(),
    /** How long the pod may stay once the taint appears, in seconds. @default - for ever */
    tolerationSeconds: whole(0).optional(),
  })
  .superRefine(({ key, operator, value, effect, tolerationSeconds }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (key === undefined && operator !== 'Exists')
      wrong('key', 'can be left out only with `operator: Exists`');
    if (operator === 'Exists' && value !== undefined) wrong('value', 'must be left out with `Exists`');
    if (tolerationSeconds !== undefined && effect !== 'NoExecute') {
      wrong('tolerationSeconds', 'needs `effect: NoExecute`');
    }
  });

/** Taints of nodes that do not keep the task away. `tolerations` of the pod. */
export const tolerations = defineFeature({
  schema: z.array(toleration),
  scope: 'task',
  pod: (value, { pod }) => {
    pod.tolerations = value;
  },
  compose: unsupported('a Docker Engine is one machine, and its machine has no taints'),
});
