import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { labelKey } from './schema/label-key';
import { checkOperator } from './schema/selector-operator';
import { whole } from './schema/whole';

const expressions = z
  .array(
    z
      .strictObject({
        key: labelKey,
        operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt']),
        values: z.array(z.string()).optional(),
      })
      .superRefine(checkOperator),
  )
  .min(1, 'must have at least one condition');

const schema = z.strictObject({
  /** The node must meet one of these terms; all expressions of a term must hold. */
  required: z
    .array(z.strictObject({ matchExpressions: expressions }))
    .min(1, 'must have at least one term')
    .optional(),
  /** A node that meets a term is preferred by its weight. */
  preferred: z
    .array(z.strictObject({ weight: whole(1, 100), matchExpressions: expressions }))
    .min(1, 'must have at least one term')
    .optional(),
});

/** Which nodes the task must or should run on, by conditions on their labels. `affinity.nodeAffinity` of the pod. */
export const nodeAffinity = defineFeature({
  schema,
  scope: 'task',
  pod: ({ required, preferred }, { pod }) => {
    pod.affinity = {
      ...pod.affinity,
      nodeAffinity: {
        ...(required && { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: required } }),
        ...(preferred && {
          preferredDuringSchedulingIgnoredDuringExecution: preferred.map(({ weight, ...preference }) => ({
            weight,
            preference,
          })),
        }),
      },
    };
  },
  compose: unsupported('a Docker Engine is one machine: there is no node to choose'),
});
