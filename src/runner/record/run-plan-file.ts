import { readFileSync } from 'node:fs';
import type { Plan } from '../../assembly/plan';
import type { RunPlan } from '../plan/run-plan';
import type { RunFiles } from './run-files';

/** What a run was planned to do, as its record keeps it. */
export interface RunPlanFile {
  /** As `dist/` had it when the run began, or when it was resumed. */
  readonly plan: Plan;
  /** The names of the tasks that it runs or takes over. */
  readonly tasks: readonly string[];
  /** Pipeline parameters by name. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Run variables and parameters, by variable; the same for all tasks, without the id of the run. */
  readonly variables: Readonly<Record<string, string>>;
  /** The moment that the run is for, as ISO in UTC. */
  readonly logicalDate: string;
  /** What tells whether secret values have changed, by `secret/KEY`. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly keepGoing: boolean;
  /** How many attempts at once. @default - as many as are ready */
  readonly parallelism?: number;
  /** Seconds for the whole run. @default - no limit */
  readonly timeoutSeconds?: number;
}

/** What the record keeps of a plan. */
export function planFileOf(run: RunPlan, secrets: RunPlanFile['secrets']): RunPlanFile {
  const { plan, tasks, parameters, variables, logicalDate, keepGoing, parallelism, timeoutSeconds } = run;
  return {
    ...{ plan, parameters, variables, secrets, keepGoing },
    tasks: tasks.map(({ name }) => name),
    logicalDate: logicalDate.toISOString(),
    ...(Number.isFinite(parallelism) && { parallelism }),
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
  };
}

/** What a run was planned to do at one of its starts. */
export function readRunPlan({ plan }: RunFiles, start: number): RunPlanFile {
  return JSON.parse(readFileSync(plan(start), 'utf8')) as RunPlanFile;
}
