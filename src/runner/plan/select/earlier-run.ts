import type { PlanTask } from '../../../assembly/plan';
import { isEnded } from '../../events/task-state';
import type { RunView } from '../../record/run-view';

/** What is asked of an earlier run. */
export interface EarlierRunQuery {
  /** Tasks that must have ended there. */
  readonly before: ReadonlySet<string>;
  /** The tasks that need them. */
  readonly tasks: readonly PlanTask[];
  /** ISO, as runs tell it. @default - any */
  readonly logicalDate?: string;
  /** Parameters that it must have had. @default - any */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** The first of the runs that fits; undefined where none does. */
export function earlierRun(runs: Iterable<RunView>, query: EarlierRunQuery): RunView | undefined {
  for (const run of runs) if (fits(run, query)) return run;
  return undefined;
}

function fits(run: RunView, { before, tasks, logicalDate, parameters = {} }: EarlierRunQuery): boolean {
  if (logicalDate !== undefined && run.logicalDate !== logicalDate) return false;
  if (Object.entries(parameters).some(([name, value]) => run.parameters[name] !== value)) return false;
  const states = new Map(run.tasks.map(({ name, state }) => [name, state]));
  const mustSucceed = new Set(tasks.flatMap(({ rule, needs }) => (rule === 'all-succeeded' ? needs : [])));
  return [...before].every((name) => {
    const state = states.get(name);
    if (state === undefined || !isEnded(state)) return false;
    return state === 'succeeded' || !mustSucceed.has(name);
  });
}
