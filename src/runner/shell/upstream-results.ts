import type { PlanTask } from '../../assembly/plan';
import type { RunView } from '../record/run-view';
import type { Results } from '../task-variables';

/** The results that a task refers to, and the run from which each task's come. */
export interface UpstreamResults {
  readonly results: Results;
  /** By task. @default - no run has any */
  readonly from: ReadonlyMap<string, Pick<RunView, 'run' | 'logicalDate'>>;
}

/** For each task that hands results to this one: those of the first of the runs that has some. */
export function upstreamResults({ inputs }: PlanTask, runs: Iterable<RunView>): UpstreamResults {
  const wanted = new Set(Object.values(inputs).map(({ task }) => task));
  const results = new Map<string, Readonly<Record<string, string>>>();
  const from = new Map<string, Pick<RunView, 'run' | 'logicalDate'>>();
  if (wanted.size === 0) return { results, from };
  for (const { run, logicalDate, tasks } of runs) {
    for (const { name, results: values } of tasks) {
      if (!wanted.has(name) || !values) continue;
      wanted.delete(name);
      results.set(name, values);
      from.set(name, { run, logicalDate });
    }
    if (wanted.size === 0) break;
  }
  return { results, from };
}
