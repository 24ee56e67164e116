import { systemClock } from '../../runner/clock';
import { fetchRuns } from '../../runner/kubernetes/record/fetch-runs';
import { heldRuns } from '../../runner/kubernetes/record/held-runs';
import type { Io } from '../io';
import type { ClusterPlace } from './cluster-place';
import { openPlace } from './open-place';

/** Makes the runs that an environment's cluster has known to this machine; those that a runner drives, wherever it is. */
export async function fetch(
  io: Io,
  place: Omit<ClusterPlace, 'progress' | 'dryRun'>,
): Promise<ReadonlySet<string>> {
  const api = await openPlace(io, place);
  // One that ends meanwhile is held only before, one that begins only after.
  const before = await heldRuns(api, systemClock.now());
  await fetchRuns(api, place.home);
  return new Set([...before, ...(await heldRuns(api, systemClock.now()))]);
}
