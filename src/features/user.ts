import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { secureContainer } from './pod/secure-container';
import { whole } from './schema/whole';

/** The user and group that the program runs as, by number. `runAsUser`, `runAsGroup` and `runAsNonRoot` in Kubernetes; `user` in Compose. */
export const user = defineFeature({
  schema: z.strictObject(
    { uid: whole(0), gid: whole(0) },
    {
      error: ({ code }) =>
        code === 'invalid_type'
          ? 'must be `{ uid, gid }` in numbers: Kubernetes knows no user names'
          : undefined,
    },
  ),
  scope: 'container',
  pod: ({ uid, gid }, draft) => {
    secureContainer(draft, { runAsUser: uid, runAsGroup: gid, runAsNonRoot: uid !== 0 });
  },
  compose: ({ uid, gid }, { service }) => {
    service.user = `${uid}:${gid}`;
  },
});
