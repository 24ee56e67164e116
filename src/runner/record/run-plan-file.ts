import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plan } from '../../assembly/plan';
import { ProblemsError } from '../../support/problems-error';
import type { RunPlan } from '../plan/run-plan';
import type { RunFiles } from './run-files';

/** Another one wherever runs must not go on from records of before, nor be replayed from them. */
const VERSION = 1;

/** What a run was planned to do, as its record keeps it. */
export interface RunPlanFile {
  /** Of what a record is like. */
  readonly recordVersion: number;
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
    recordVersion: VERSION,
    ...{ plan, parameters, variables, secrets, keepGoing },
    tasks: tasks.map(({ name }) => name),
    logicalDate: logicalDate.toISOString(),
    ...(Number.isFinite(parallelism) && { parallelism }),
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
  };
}

/**
 * What a run was planned to do at one of its starts.
 * @throws ProblemsError where another fairlead, with records of another kind, has written it
 */
export function readRunPlan({ plan, folder }: RunFiles, start: number): RunPlanFile {
  const file = JSON.parse(readFileSync(plan(start), 'utf8')) as RunPlanFile;
  if (file.recordVersion === VERSION) return file;
  const run = basename(folder);
  throw new ProblemsError([
    {
      message: `the plan of run \`${run}\` was recorded by another version of fairlead, and cannot be read`,
      help: `\`fairlead runs show ${run}\` says what it did, and for which date; start anew with \`fairlead run\``,
    },
  ]);
}
