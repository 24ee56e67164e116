import type { PlanTask } from '../../assembly/plan';
import { ProblemsError } from '../../support/problems-error';
import { unknownNameHelp } from '../../support/unknown-name';

/** A task as a terminal needs it: what leads to the container that it is for, and no limits of time. */
export interface ShellTask {
  readonly task: PlanTask;
  /** Whether the terminal enters a running sidecar, instead of taking the container's place. */
  readonly enters: boolean;
}

/**
 * Cuts a task down to what a terminal in one of its containers needs.
 * @throws ProblemsError where it has no such container
 */
export function shellTask(task: PlanTask, name?: string): ShellTask {
  const { timeoutSeconds: _, ...rest } = task;
  const names = task.containers.map((container) => container.name);
  const target = task.containers.find((one) =>
    name === undefined ? one.role === 'main' : one.name === name,
  );
  if (!target)
    throw new ProblemsError([
      {
        message: `\`${task.name}\` has no container \`${name}\``,
        help: unknownNameHelp(name ?? '', names),
      },
    ]);
  const enters = target.role === 'sidecar';
  const before = enters
    ? task.containers.filter(({ role }) => role !== 'main')
    : task.containers.slice(0, task.containers.indexOf(target));
  const containers = [...before, { ...target, role: 'main' as const }];
  return { enters, task: { ...rest, containers, results: {} } };
}
