import type { z } from 'zod';
import { registry } from '../features/registry';

type Registry = typeof registry;
type ContainerKeys = {
  [K in keyof Registry]: Registry[K]['scope'] extends 'container' ? K : never;
}[keyof Registry];

/** Every task field as a user writes it. */
export type FieldProps = { readonly [K in keyof Registry]?: z.input<Registry[K]['schema']> };

/** The fields that init steps and sidecars have too. */
export type ContainerFieldProps = Pick<FieldProps, ContainerKeys>;

/** The schemas of all task fields, or of those that every container has. */
export function fieldSchemas(scope: 'task' | 'container'): Readonly<Record<string, z.ZodType>> {
  return scope === 'task' ? TASK_SCHEMAS : CONTAINER_SCHEMAS;
}

const entries = Object.entries(registry);
const TASK_SCHEMAS = Object.fromEntries(entries.map(([name, { schema }]) => [name, schema as z.ZodType]));
const CONTAINER_SCHEMAS = Object.fromEntries(
  entries
    .filter(([, { scope }]) => scope === 'container')
    .map(([name, { schema }]) => [name, schema as z.ZodType]),
);
