import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { secureContainer } from './pod/secure-container';
import { relativePath } from './schema/relative-path';
import { composeText } from './service/compose-text';

/**
 * Which system calls the program may make: those of the runtime's default profile, all of them, or those of a
 * profile of one's own: `localhost` is its path on the nodes, `file` its path in the project.
 * `seccompProfile` in Kubernetes; `security_opt` in Compose, where Docker's default profile needs no entry.
 */
export const seccomp = defineFeature({
  schema: z.union(
    [
      z.literal('RuntimeDefault'),
      z.literal('Unconfined'),
      z.strictObject({ localhost: relativePath, file: relativePath.optional() }),
    ],
    { error: 'must be `RuntimeDefault`, `Unconfined` or `{ localhost, file }` with two relative paths' },
  ),
  scope: 'container',
  pod: (value, draft) => {
    secureContainer(draft, {
      seccompProfile:
        typeof value === 'string'
          ? { type: value }
          : { type: 'Localhost', localhostProfile: value.localhost },
    });
  },
  compose: (value, { service, context, differences }) => {
    if (value === 'RuntimeDefault') return;
    const options = service.security_opt ?? [];
    if (value === 'Unconfined') service.security_opt = [...options, 'seccomp=unconfined'];
    else if (value.file !== undefined)
      service.security_opt = [...options, `seccomp=../../../${composeText(value.file, context)}`];
    else
      differences.push({
        field: 'seccomp',
        reason:
          'Docker reads a profile from a file of the client, and `file` names none: its default profile holds',
      });
  },
});
