import type { PlanTask } from '../../../assembly/plan';

/**
 * A task as it stands in a run that does not have all tasks: it waits for those that are there.
 * Where none is left, nothing can have failed before it, so it simply starts.
 */
export function withinRun(task: PlanTask, names: ReadonlySet<string>): PlanTask {
  const needs = task.needs.filter((need) => names.has(need));
  if (needs.length === task.needs.length) return task;
  return { ...task, needs, rule: needs.length === 0 ? 'all-succeeded' : task.rule };
}
