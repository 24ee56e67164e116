import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import { readClusterPipeline } from '../../runner/kubernetes/dist/read-cluster-pipeline';
import { planRun } from '../../runner/plan/plan-run';
import type { RunRequest } from '../../runner/plan/run-request';
import { listRuns } from '../../runner/record/list-runs';
import { type BackfillSpan, backfill } from '../backfill';
import type { Io } from '../io';
import { clusterDriver } from './cluster-driver';
import type { ClusterPlace } from './cluster-place';
import { drive } from './drive';

/** `fairlead run PIPELINE` in an environment that is in a cluster, for one date or many. */
export async function run(
  io: Io,
  place: ClusterPlace,
  name: string,
  request: RunRequest,
  span?: BackfillSpan,
): Promise<number> {
  const { root, home, environment } = place;
  const pipeline = readClusterPipeline(join(root, 'dist'), environment, name);
  if (span) {
    const driver = () => clusterDriver(io, place, pipeline);
    return backfill(io, { ...place, ...span, pipeline, request, driver });
  }
  const history = listRuns(home, { pipeline: name, environment });
  return drive(io, place, { pipeline, plan: planRun(pipeline, request, systemClock.now(), history) });
}
