import type { RunnablePipeline, RunPlan } from '../run-plan';
import { hasDone } from './has-done';
import { type AgainRequest, planAgain } from './plan-again';
import type { RecordedRun } from './recorded-run';

/**
 * Plans a new run for the same date, with the same parameters and tasks.
 * @throws ProblemsError where `dist/` no longer fits
 */
export function planRerun(
  pipeline: RunnablePipeline,
  run: RecordedRun,
  request: AgainRequest,
  /** Whether what is done is taken over. */
  failedOnly: boolean,
): RunPlan {
  const done = failedOnly ? run.view.tasks.filter(hasDone).map(({ name }) => name) : [];
  return planAgain(pipeline, run, request, new Set(done));
}
