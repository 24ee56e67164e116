import { z } from 'zod';
import { defineFeature } from './definition/define-feature';

const COMPOSE = { Always: 'always', IfNotPresent: 'missing', Never: 'never' } as const;
const POLICIES = ['Always', 'IfNotPresent', 'Never'] as const;

/** When the engine pulls the image. `imagePullPolicy` in Kubernetes; `pull_policy` in Compose. */
export const pullPolicy = defineFeature({
  schema: z.enum(POLICIES, {
    error: ({ input }) => `is \`${String(input)}\`; write \`Always\`, \`IfNotPresent\` or \`Never\``,
  }),
  scope: 'container',
  pod: (value, { container }) => {
    container.imagePullPolicy = value;
  },
  compose: (value, { service }) => {
    service.pull_policy = COMPOSE[value];
  },
});
