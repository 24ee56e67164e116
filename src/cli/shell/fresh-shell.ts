import type { PlanTask } from '../../assembly/plan';
import { zonedIso } from '../../runner/dates/zoned-iso';
import { planRun } from '../../runner/plan/plan-run';
import type { RunnablePipeline } from '../../runner/plan/run-plan';
import { findRun } from '../../runner/record/find-run';
import { listRuns } from '../../runner/record/list-runs';
import { upstreamResults } from '../../runner/shell/upstream-results';
import { taskVariables } from '../../runner/task-variables';
import { RUN_VARIABLES } from '../../support/run-variables';
import { shellNotes } from './shell-notes';

/** What a shell in a new container is asked for. */
export interface FreshRequest {
  readonly home: string;
  readonly pipeline: RunnablePipeline;
  readonly task: PlanTask;
  /** The id of the shell itself. */
  readonly id: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** The run whose date, parameters and results it has. @default - the latest results */
  readonly run?: string;
  readonly date?: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The variables of a task in a shell, and where the results among them come from. */
export function freshShell({ home, pipeline, task, id, now, ...asked }: FreshRequest) {
  const { plan } = pipeline;
  const place = { pipeline: plan.pipeline, environment: plan.environment };
  const past = asked.run === undefined ? undefined : findRun(home, asked.run, place);
  const date = asked.date ?? past?.logicalDate;
  const parameters = { ...past?.parameters, ...asked.parameters };
  const { variables, logicalDate } = planRun(
    pipeline,
    { parameters, ...(date !== undefined && { date }) },
    now,
  );
  const upstream = upstreamResults(task, past ? [past] : listRuns(home, place));
  const shared = { ...variables, [RUN_VARIABLES.id.variable]: past?.run ?? id };
  return {
    variables: taskVariables(task, 1, shared, upstream.results),
    notes: shellNotes(task, upstream, {
      logicalDate: zonedIso(logicalDate, plan.schedule?.timeZone ?? 'UTC'),
      run: past?.run,
    }),
  };
}
