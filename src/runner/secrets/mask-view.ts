import type { RunView, TaskView } from '../record/run-view';
import { maskOutcome } from './mask-outcome';
import { maskTexts } from './mask-texts';

/** A run without secret values: the record has parameters and results as later runs need them. */
export function maskView(view: RunView, values: readonly Buffer[]): RunView {
  const tasks = view.tasks.map((task) => maskTask(task, values));
  return { ...view, parameters: maskTexts(view.parameters, values), tasks };
}

function maskTask(task: TaskView, values: readonly Buffer[]): TaskView {
  const { results } = task;
  const attempts = task.attempts.map(({ outcome, ...attempt }) => ({
    ...attempt,
    ...(outcome && { outcome: maskOutcome(outcome, values) }),
  }));
  return { ...task, attempts, ...(results && { results: maskTexts(results, values) }) };
}
