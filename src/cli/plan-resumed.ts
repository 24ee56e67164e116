import type { RunnablePipeline, RunPlan } from '../runner/plan/run-plan';
import type { AgainRequest } from '../runner/plan/select/plan-again';
import { planResume } from '../runner/plan/select/plan-resume';
import { recordedRun } from '../runner/plan/select/recorded-run';
import type { RunView } from '../runner/record/run-view';
import type { Io } from './io';

/** Plans how a run goes on; says where its pipeline is not the one that it began with. */
export function planResumed(
  io: Io,
  home: string,
  pipeline: RunnablePipeline,
  view: RunView,
  request: AgainRequest,
): RunPlan {
  const plan = planResume(pipeline, recordedRun(home, view), request);
  if (plan.definition !== view.definition) io.stderr.write(CHANGED);
  return plan;
}

const CHANGED =
  'warning: the pipeline has changed since this run began; what has succeeded is not run again\n';
