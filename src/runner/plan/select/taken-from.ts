import type { RunView, TaskView } from '../../record/run-view';
import type { TakenTask } from '../taken-task';

/** How tasks ended in an earlier run, as a run takes it over. */
export function takenFrom(run: RunView, names: ReadonlySet<string>): Map<string, TakenTask> {
  const tasks = run.tasks.filter(({ name }) => names.has(name));
  return new Map(tasks.map((task) => [task.name, takenTask(run.run, task)]));
}

function takenTask(run: string, { state, takenFrom: source = run, results = {} }: TaskView): TakenTask {
  return { state, run: source, results, reason: `${state} in run ${source}` };
}
