import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { podText } from './pod/pod-text';
import { reference } from './reference/reference';
import { composeText } from './service/compose-text';

/** Environment variables: literals, values of configs and secrets, run parameters, results. `env` in Kubernetes, `environment` in Compose. */
export const env = defineFeature({
  schema: z.record(
    z
      .string()
      .regex(
        /^[A-Za-z_][A-Za-z0-9_]*$/,
        'is no name for an environment variable: letters, digits and `_`, no digit first',
      ),
    z.union([z.string(), reference], {
      error: 'must be a string or a reference; write numbers and booleans in quotes',
    }),
  ),
  scope: 'container',
  pod: (value, { container, context }) => {
    const entries = [...(container.env ?? [])];
    const seeded = new Set(entries.map((entry) => entry.name));
    for (const [name, item] of Object.entries(value)) {
      if (seeded.has(name)) continue;
      if (typeof item !== 'string' && item.ref === 'config') {
        const source = { name: context.objectName('config', item.resource), key: item.key };
        entries.push({ name, valueFrom: { configMapKeyRef: source } });
      } else if (typeof item !== 'string' && item.ref === 'secret') {
        const source = { name: context.objectName('secret', item.resource), key: item.key };
        entries.push({ name, valueFrom: { secretKeyRef: source } });
      } else {
        entries.push({ name, value: podText(item) });
      }
    }
    container.env = entries;
  },
  compose: (value, { service, context }) => {
    const environment = { ...service.environment };
    for (const [name, item] of Object.entries(value)) {
      if (!Object.hasOwn(environment, name)) environment[name] = composeText(item, context, environment);
    }
    service.environment = environment;
  },
});
