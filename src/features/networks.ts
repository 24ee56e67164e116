import { z } from 'zod';
import { unknownNameHelp } from '../support/unknown-name';
import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';

/** Networks of a compose environment that the task joins beside the default one; `['none']` joins none at all. `networks` in Compose. */
export const networks = defineFeature({
  schema: z
    .array(z.string())
    .min(1, "must not be empty; write ['none'] for no network at all")
    .superRefine((names, context) => {
      if (names.includes('none') && names.length > 1) {
        context.addIssue({
          code: 'custom',
          message: "has `none` beside other networks; write ['none'] alone",
        });
      }
    }),
  scope: 'task',
  pod: unsupported('the pod network is flat: every pod is in it, and `egress` says whom it may reach'),
  compose: (value, { service, context }) => {
    if (value.includes('none')) {
      service.network_mode = 'none';
      return;
    }
    const known = ['default', ...context.networkNames()];
    for (const [index, name] of value.entries()) {
      if (known.includes(name)) continue;
      context.problem(
        `networks[${index}]`,
        `is \`${name}\`, which is no network of \`${context.environment}\``,
        unknownNameHelp(name, known),
      );
    }
    service.networks = Object.fromEntries(['default', ...value].map((name) => [name, null]));
  },
});
