import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { objectName } from './schema/object-name';

/** Existing Secrets with the credentials of registries, by name. `imagePullSecrets` of the pod. */
export const pullSecrets = defineFeature({
  schema: z.array(objectName, { error: 'must be a list of names' }),
  scope: 'task',
  pod: (value, { pod }) => {
    pod.imagePullSecrets = value.map((name) => ({ name }));
  },
  compose: unsupported('Compose has no pull secrets: it uses the credentials that `docker login` has stored'),
});
