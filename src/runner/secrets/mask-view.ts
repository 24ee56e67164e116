import type { AttemptOutcome } from '../events/attempt-outcome';
import type { RunView, TaskView } from '../record/run-view';
import { maskText } from './mask-text';

type Texts = Readonly<Record<string, string>>;
type Mask = (texts: Texts) => Texts;

/** A run without secret values: the record has parameters and results as later runs need them. */
export function maskView(view: RunView, values: readonly Buffer[]): RunView {
  const mask: Mask = (texts) =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, maskText(text, values)]));
  const tasks = view.tasks.map((task) => maskTask(task, mask));
  return { ...view, parameters: mask(view.parameters), tasks };
}

function maskTask(task: TaskView, mask: Mask): TaskView {
  const { results } = task;
  const attempts = task.attempts.map(({ outcome, ...attempt }) => ({
    ...attempt,
    ...(outcome && { outcome: maskOutcome(outcome, mask) }),
  }));
  return { ...task, attempts, ...(results && { results: mask(results) }) };
}

function maskOutcome(outcome: AttemptOutcome, mask: Mask): AttemptOutcome {
  return outcome.state === 'succeeded' ? { ...outcome, results: mask(outcome.results) } : outcome;
}
