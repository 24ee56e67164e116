import { maskOutcome } from '../secrets/mask-outcome';
import { maskText } from '../secrets/mask-text';
import type { ExplainedTask, Explanation } from './explain-run';

/** An explanation without secret values in what changed and in what was said. */
export function maskExplanation(explanation: Explanation, values: readonly Buffer[]): Explanation {
  return { ...explanation, tasks: explanation.tasks.map((task) => maskTask(task, values)) };
}

function maskTask(
  { failure, differences, ...task }: ExplainedTask,
  values: readonly Buffer[],
): ExplainedTask {
  const masked = differences?.map(({ before, after, ...difference }) => ({
    ...difference,
    ...(before !== undefined && { before: maskText(before, values) }),
    ...(after !== undefined && { after: maskText(after, values) }),
  }));
  return { ...task, failure: maskOutcome(failure, values), ...(masked && { differences: masked }) };
}
