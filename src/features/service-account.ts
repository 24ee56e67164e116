import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { labelKey } from './schema/label-key';
import { objectName } from './schema/object-name';

const schema = z
  .strictObject({
    /** The account that is made for the task. @default - the pipeline's, or one of the task's own where it asks for `annotations` or `permissions` */
    name: objectName.optional(),
    /** Annotations of the account that is made: the identity that a cloud gives it. @default - none */
    annotations: z.record(labelKey, z.string()).optional(),
    /** An account that the cluster has already; nothing is made. */
    existing: objectName.optional(),
  })
  .superRefine(({ name, annotations, existing }, context) => {
    if (existing === undefined) return;
    const other = name === undefined ? (annotations === undefined ? undefined : 'annotations') : 'name';
    if (other === undefined) return;
    const message = 'belongs to an account that is made; leave it out beside `existing`';
    context.addIssue({ code: 'custom', path: [other], message });
  });

/** The ServiceAccount that the task runs as. `serviceAccountName` of the pod. */
export const serviceAccount = defineFeature({
  schema,
  scope: 'task',
  pod: ({ name, annotations = {}, existing }, draft) => {
    draft.serviceAccount = existing === undefined ? { annotations } : { existing: true, annotations: {} };
    const accountName = existing ?? name;
    if (accountName !== undefined) draft.pod.serviceAccountName = accountName;
  },
  compose: unsupported('a Docker Engine has no API server, so a container has no account there'),
});
