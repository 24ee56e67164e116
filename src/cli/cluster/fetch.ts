import { fetchRuns } from '../../runner/kubernetes/record/fetch-runs';
import type { Io } from '../io';
import type { ClusterPlace } from './cluster-place';
import { openPlace } from './open-place';

/** Makes the runs that an environment's cluster has known to this machine. */
export async function fetch(io: Io, place: Omit<ClusterPlace, 'progress' | 'dryRun'>): Promise<void> {
  await fetchRuns(await openPlace(io, place), place.home);
}
