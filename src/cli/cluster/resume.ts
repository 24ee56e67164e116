import { join } from 'node:path';
import { readClusterPipeline } from '../../runner/kubernetes/dist/read-cluster-pipeline';
import type { AgainRequest } from '../../runner/plan/select/plan-again';
import { planResume } from '../../runner/plan/select/plan-resume';
import { recordedRun } from '../../runner/plan/select/recorded-run';
import type { RunView } from '../../runner/record/run-view';
import type { Io } from '../io';
import type { ClusterPlace } from './cluster-place';
import { drive } from './drive';

/** Goes on with a run of a cluster that has no good end. */
export async function resume(
  io: Io,
  place: ClusterPlace,
  view: RunView,
  request: AgainRequest,
  /** Whether it is only ended: what runs is stopped. */
  cancels = false,
): Promise<number> {
  const { root, home } = place;
  const { environment } = view;
  const pipeline = readClusterPipeline(join(root, 'dist'), environment, view.pipeline);
  const plan = planResume(pipeline, recordedRun(home, view), request);
  if (plan.definition !== view.definition) io.stderr.write(CHANGED);
  return drive(io, { ...place, environment }, { pipeline, plan, run: view.run, cancels });
}

const CHANGED =
  'warning: the pipeline has changed since this run began; what has succeeded is not run again\n';
