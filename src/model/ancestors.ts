import type { TaskSpec } from './spec/task-spec';

/** For each task all tasks that come before it, near or far; `tasks` in topological order. */
export function ancestorsOf(tasks: readonly TaskSpec[]): (task: string) => ReadonlySet<string> {
  const direct = new Map(tasks.map(({ name, dependsOn }) => [name, dependsOn]));
  const known = new Map<string, ReadonlySet<string>>();
  return (task) => {
    const cached = known.get(task);
    if (cached) return cached;
    const found = new Set<string>();
    const queue = [...(direct.get(task) ?? [])];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (found.has(name)) continue;
      found.add(name);
      queue.push(...(direct.get(name) ?? []));
    }
    known.set(task, found);
    return found;
  };
}
