import type { PlanTask } from '../../assembly/plan';
import type { ResolvedTask } from '../../model/resolve-task';

type Names = {
  readonly secret: (resource: string) => string;
  readonly keys: (resource: string) => readonly string[];
};

/** Every key of a Secret that a task reads, as an environment variable or as a file. */
export function secretUses({ containers }: ResolvedTask, { secret, keys }: Names): PlanTask['secrets'] {
  const found = new Map<string, PlanTask['secrets'][number]>();
  const add = (resource: string, names: readonly string[]) => {
    for (const key of names) found.set(`${resource} ${key}`, { secret: secret(resource), key });
  };
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { ref, mount, resource, key, items } = value as Readonly<Record<string, unknown>>;
    if (typeof resource === 'string') {
      if (ref === 'secret') add(resource, [String(key)]);
      else if (ref === 'secret-all') add(resource, keys(resource));
      else if (mount === 'secret') add(resource, items ? Object.keys(items) : keys(resource));
    }
    for (const item of Object.values(value)) visit(item);
  };
  visit(containers.map(({ fields }) => fields));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use);
}
