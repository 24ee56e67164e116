import { zonedIso } from '../dates/zoned-iso';
import type { Operation, RunPlan } from './run-plan';

/** A plan as `--dry-run --progress json` prints it. */
export interface PublicRunPlan {
  readonly type: 'run-plan';
  readonly pipeline: string;
  readonly environment: string;
  /** ISO with the offset of the schedule's zone. */
  readonly logicalDate: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** How many tasks at once. @default - as many as are ready */
  readonly parallelism?: number;
  readonly keepGoing: boolean;
  /** Seconds for the whole run. @default - no limit */
  readonly timeoutSeconds?: number;
  readonly operations: readonly Operation[];
  /** Tasks of the pipeline that the run has nothing to do with, by name, each with the reason. */
  readonly leftOut: Readonly<Record<string, string>>;
}

/** What programs may know of a plan. */
export function publicRunPlan(run: RunPlan): PublicRunPlan {
  const { plan, logicalDate, parameters, parallelism, keepGoing, timeoutSeconds, operations, leftOut } = run;
  return {
    type: 'run-plan',
    pipeline: plan.pipeline,
    environment: plan.environment,
    logicalDate: zonedIso(logicalDate, plan.schedule?.timeZone ?? 'UTC'),
    parameters,
    ...(Number.isFinite(parallelism) && { parallelism }),
    keepGoing,
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    operations,
    leftOut: Object.fromEntries(leftOut),
  };
}
