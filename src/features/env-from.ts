import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import type { FeatureContext } from './draft/feature-context';
import { composeText } from './service/compose-text';

const prefix = z
  .string({ error: 'must be a text' })
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]*$/,
    'is no beginning of a variable name: letters, digits and `_`, no digit first',
  )
  .optional();

/** All keys of a config or of a secret; made by `config.all()` and `secret.all()`, never written by hand. */
const allKeys = z.discriminatedUnion(
  'ref',
  [
    z.strictObject({ ref: z.literal('config-all'), resource: z.string(), prefix }),
    z.strictObject({ ref: z.literal('secret-all'), resource: z.string(), prefix }),
  ],
  { error: 'must be made by `config.all()` or `secret.all()`' },
);

/** All keys of a config or secret as environment variables, each name after `prefix`. */
export type AllKeys = z.infer<typeof allKeys>;

/**
 * Environment variables from all keys of configs and secrets; a later one wins, and `env` wins over all.
 * `envFrom` in Kubernetes; entries of `environment` in Compose.
 */
export const envFrom = defineFeature({
  schema: z.array(allKeys, { error: 'must be a list of `config.all()` and `secret.all()`' }),
  scope: 'container',
  pod: (value, { container, context }) => {
    container.envFrom = value.map((source, index) => {
      variables(source, index, context);
      const name = context.objectName(kindOf(source), source.resource);
      return {
        ...(source.prefix === undefined ? {} : { prefix: source.prefix }),
        ...(source.ref === 'config-all' ? { configMapRef: { name } } : { secretRef: { name } }),
      };
    });
  },
  compose: (value, { service, context }) => {
    const all: Record<string, string> = {};
    for (const [index, source] of value.entries()) {
      const { resource } = source;
      for (const [variable, key] of variables(source, index, context))
        all[variable] = composeText({ ref: kindOf(source), resource, key }, context);
    }
    service.environment = { ...all, ...service.environment };
  },
});

function kindOf(source: AllKeys): 'config' | 'secret' {
  return source.ref === 'config-all' ? 'config' : 'secret';
}

/** The variables that a source gives, with their keys; Kubernetes would skip a key that makes no variable name. */
function variables(source: AllKeys, index: number, context: FeatureContext): [string, string][] {
  const kind = kindOf(source);
  return context.keys(kind, source.resource).map((key) => {
    const name = `${source.prefix ?? ''}${key}`;
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      context.problem(
        `envFrom[${index}]`,
        `would make a variable \`${name}\` of the key \`${key}\` of ${kind} \`${source.resource}\``,
        'take single keys with `.value()` in `env`, or mount it as files',
      );
    return [name, key];
  });
}
