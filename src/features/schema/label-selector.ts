import { z } from 'zod';
import { labelKey } from './label-key';
import { labelValue } from './label-value';
import { checkOperator } from './selector-operator';

/** Which objects are meant, by their labels; all conditions must hold. `LabelSelector` of Kubernetes. */
export const labelSelector = z.strictObject({
  /** Labels that an object must have. */
  matchLabels: z.record(labelKey, labelValue).optional(),
  /** Conditions on labels. */
  matchExpressions: z
    .array(
      z
        .strictObject({
          key: labelKey,
          operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
          values: z.array(labelValue).optional(),
        })
        .superRefine(checkOperator),
    )
    .optional(),
});
