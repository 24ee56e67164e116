import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import { readClusterPipeline } from '../../runner/kubernetes/dist/read-cluster-pipeline';
import { planRun } from '../../runner/plan/plan-run';
import type { RunRequest } from '../../runner/plan/run-request';
import { listRuns } from '../../runner/record/list-runs';
import type { Io } from '../io';
import type { ClusterPlace } from './cluster-place';
import { drive } from './drive';

/** `fairlead run PIPELINE` in an environment that is in a cluster. */
export async function run(
  io: Io,
  place: ClusterPlace,
  pipeline: string,
  request: RunRequest,
): Promise<number> {
  const { root, home, environment } = place;
  const assembled = readClusterPipeline(join(root, 'dist'), environment, pipeline);
  const history = listRuns(home, { pipeline, environment });
  const plan = planRun(assembled, request, systemClock.now(), history);
  return drive(io, place, { pipeline: assembled, plan });
}
