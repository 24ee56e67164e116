import type { ResolvedTask } from '../model/resolve-task';

/** A key of a secret that a container reads. */
export interface SecretUse {
  /** The secret as the pipeline names it. */
  readonly resource: string;
  readonly key: string;
  /** Whether an environment variable or an argument carries it; else it is a file alone. */
  readonly asText: boolean;
}

/** Every key of a secret that the given containers read, sorted by secret and key. */
export function secretUses(
  containers: readonly Pick<ResolvedTask['main'], 'fields'>[],
  keysOf: (resource: string) => readonly string[],
): SecretUse[] {
  const found = new Map<string, SecretUse>();
  const add = (resource: string, keys: readonly string[], asText: boolean) => {
    for (const key of keys) {
      const id = `${resource} ${key}`;
      found.set(id, { resource, key, asText: asText || (found.get(id)?.asText ?? false) });
    }
  };
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { ref, mount, resource, key, items } = value as Readonly<Record<string, unknown>>;
    if (typeof resource === 'string') {
      if (ref === 'secret') add(resource, [String(key)], true);
      else if (ref === 'secret-all') add(resource, keysOf(resource), true);
      else if (mount === 'secret') add(resource, items ? Object.keys(items) : keysOf(resource), false);
    }
    for (const item of Object.values(value)) visit(item);
  };
  visit(containers.map(({ fields }) => fields));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use);
}
