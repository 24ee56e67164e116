import { join } from 'node:path';
import { readClusterPipeline } from '../../runner/kubernetes/dist/read-cluster-pipeline';
import type { AgainRequest } from '../../runner/plan/select/plan-again';
import { planRerun } from '../../runner/plan/select/plan-rerun';
import { recordedRun } from '../../runner/plan/select/recorded-run';
import type { RunView } from '../../runner/record/run-view';
import type { Io } from '../io';
import type { ClusterPlace } from './cluster-place';
import { drive } from './drive';

/** Runs a run of a cluster again, as a run of its own. */
export function rerun(
  io: Io,
  place: ClusterPlace,
  view: RunView,
  request: AgainRequest,
  failedOnly: boolean,
): Promise<number> {
  const { root, home, environment } = place;
  const pipeline = readClusterPipeline(join(root, 'dist'), environment, view.pipeline);
  const plan = planRerun(pipeline, recordedRun(home, view), request, failedOnly);
  return drive(io, place, { pipeline, plan });
}
