import type { TaskSpec } from '../../model/spec/task-spec';

/** The place of each task in the order of Argo CD: after all that it depends on. Takes the tasks in topological order. */
export function syncWaves(tasks: readonly TaskSpec[]): number[] {
  const waves = new Map<string, number>();
  for (const { name, dependsOn } of tasks) {
    waves.set(name, Math.max(-1, ...dependsOn.map((before) => waves.get(before) ?? 0)) + 1);
  }
  return [...waves.values()];
}
