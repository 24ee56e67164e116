import type { PlanTask } from '../../assembly/plan';
import type { UpstreamResults } from '../../runner/shell/upstream-results';

/** Where the results come from that a shell sees, and which there are none of. */
export function shellNotes({ inputs }: PlanTask, { from }: UpstreamResults, run?: string): string[] {
  const tasks = [...new Set(Object.values(inputs).map(({ task }) => task))];
  return tasks.map((task) => {
    const source = from.get(task);
    if (source !== undefined) return `the results of \`${task}\` are those of run ${source}`;
    const where = run === undefined ? 'no run has results' : `run ${run} has no results`;
    return `warning: ${where} of \`${task}\`: they are empty here`;
  });
}
