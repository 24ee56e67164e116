import type { PlanTask } from '../../assembly/plan';
import type { UpstreamResults } from '../../runner/shell/upstream-results';

/** What a shell is for. */
interface ShellFor {
  /** ISO with the offset of the schedule's zone. */
  readonly logicalDate: string;
  /** The run that was asked for. @default - none was */
  readonly run?: string | undefined;
}

/** Which date a shell is for, where the results come from that it sees, and which there are none of. */
export function shellNotes(
  { inputs }: PlanTask,
  { from }: UpstreamResults,
  { logicalDate, run }: ShellFor,
): string[] {
  const tasks = [...new Set(Object.values(inputs).map(({ task }) => task))];
  const results = tasks.map((task) => {
    const source = from.get(task);
    if (source) return `the results of \`${task}\` are those of run ${source.run} for ${source.logicalDate}`;
    const where = run === undefined ? 'no run has results' : `run ${run} has no results`;
    return `warning: ${where} of \`${task}\`: they are empty here`;
  });
  const other = [...from.values()].find((source) => source.logicalDate !== logicalDate);
  const help = other ? `; \`--run ${other.run}\` gives it the date of that run` : '';
  return [...results, `the shell is for ${logicalDate}${help}`];
}
