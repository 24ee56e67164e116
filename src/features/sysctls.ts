import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { securePod } from './pod/secure-pod';
import { checked } from './schema/checked';
import { composeText } from './service/compose-text';

const NAMESPACED =
  /^(net\.[a-z0-9._-]+|fs\.mqueue\.[a-z0-9_]+|kernel\.(msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced))$/;

/** Kernel parameters that a container may have for itself. `securityContext.sysctls` of the pod; `sysctls` in Compose. */
export const sysctls = defineFeature({
  schema: checked(
    z.record(z.string(), z.string({ error: 'must be a text; write numbers in quotes' })),
    (value) => {
      const wrong = Object.keys(value).find((name) => !NAMESPACED.test(name));
      return wrong === undefined
        ? undefined
        : `has \`${wrong}\`, which belongs to the whole machine: only \`net.*\`, \`fs.mqueue.*\` and System V IPC are a container's own`;
    },
  ),
  scope: 'task',
  pod: (value, draft) => {
    securePod(draft, { sysctls: Object.entries(value).map(([name, text]) => ({ name, value: text })) });
  },
  compose: (value, { service, context }) => {
    service.sysctls = Object.fromEntries(
      Object.entries(value).map(([name, text]) => [name, composeText(text, context)]),
    );
  },
});
