import { join } from 'node:path';
import { readClusterEnvironment } from '../../runner/kubernetes/dist/read-cluster-environment';
import { openEnvironment } from '../../runner/kubernetes/open-environment';
import { fetchRuns } from '../../runner/kubernetes/record/fetch-runs';
import type { Io } from '../io';
import type { ClusterPlace } from './cluster-place';

/** Makes the runs that an environment's cluster has known to this machine. */
export async function fetch(
  io: Io,
  { root, home, environment, context, logCall }: Omit<ClusterPlace, 'progress' | 'dryRun'>,
): Promise<void> {
  const api = await openEnvironment(readClusterEnvironment(join(root, 'dist'), environment), {
    env: io.env,
    ...(context !== undefined && { context }),
    ...(logCall && { logCall }),
  });
  await fetchRuns(api, home);
}
