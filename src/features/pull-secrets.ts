import { z } from 'zod';
import { defineFeature } from './define-feature';
import { objectName } from './object-name';
import { unsupported } from './unsupported';

/** Existing Secrets with the credentials of registries, by name. `imagePullSecrets` of the pod. */
export const pullSecrets = defineFeature({
  schema: z.array(objectName, { error: 'must be a list of names' }),
  scope: 'task',
  pod: (value, { pod }) => {
    pod.imagePullSecrets = value.map((name) => ({ name }));
  },
  compose: unsupported('Compose has no pull secrets: it uses the credentials that `docker login` has stored'),
});
