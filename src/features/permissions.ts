import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';

const word = z.string().refine((text) => text !== '*' && !text.includes(' ') && text !== '', {
  error: ({ input }) =>
    input === '*'
      ? 'is `*`; name what the task needs'
      : `is \`${String(input)}\`, which is no name of the Kubernetes API`,
});

const rule = z
  .strictObject({
    /** API groups; `''` is the core one. */
    apiGroups: z.array(z.literal('').or(word)).min(1, "must not be empty; the core group is ''"),
    /** Resources in the plural: `pods`, `pods/log`. */
    resources: z.array(word).min(1, 'must not be empty'),
    /** `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`, … */
    verbs: z.array(word).min(1, 'must not be empty'),
    /** Single objects by name. @default - every object */
    resourceNames: z.array(z.string()).min(1, 'must not be empty').optional(),
  })
  .superRefine(({ verbs, resourceNames }, context) => {
    for (const [index, verb] of verbs.entries()) {
      if (!resourceNames || (verb !== 'create' && verb !== 'deletecollection')) continue;
      context.addIssue({
        code: 'custom',
        path: ['verbs', index],
        message: `is \`${verb}\`, which Kubernetes never allows together with \`resourceNames\``,
      });
    }
  });

/** What the task may do with the Kubernetes API in its namespace. Rules of a Role; they bring a token with them. */
export const permissions = defineFeature({
  schema: z.array(rule),
  scope: 'task',
  pod: (value, { pod, rules, context }) => {
    if (value.length === 0) return;
    if (pod.automountServiceAccountToken === false) {
      context.problem(
        'permissions',
        'cannot be used without a token, and `serviceAccountToken` is false',
        'leave `serviceAccountToken` out',
      );
    }
    rules.push(...value);
    pod.automountServiceAccountToken = true;
  },
  compose: unsupported('a Docker Engine has no API server that a task could be allowed to use'),
});
