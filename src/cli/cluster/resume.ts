import { join } from 'node:path';
import { readClusterPipeline } from '../../runner/kubernetes/dist/read-cluster-pipeline';
import type { AgainRequest } from '../../runner/plan/select/plan-again';
import type { RunView } from '../../runner/record/run-view';
import type { Io } from '../io';
import { planResumed } from '../plan-resumed';
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
  const plan = planResumed(io, home, pipeline, view, request);
  return drive(io, { ...place, environment }, { pipeline, plan, run: view.run, cancels });
}
