import { isDriven } from '../../runner/record/run-lock';
import type { RunView } from '../../runner/record/run-view';
import type { Io } from '../io';
import type { ClusterPlace } from './cluster-place';
import { fetchOf } from './fetch-of';

/**
 * Brings up to date what this machine knows of runs in clusters that have no end here, though it does not drive them.
 * Resolves to those that a runner of another machine drives.
 */
export async function fetchOpen(
  io: Io,
  place: Pick<ClusterPlace, 'root' | 'home' | 'context'>,
  views: readonly RunView[],
): Promise<ReadonlySet<string>> {
  const environments = new Set<string>();
  for (const { run, state, environment } of views)
    if (state === 'open' && !(await isDriven(place.home, run))) environments.add(environment);
  const driven = await Promise.all(
    [...environments].map((environment) => fetchOf(io, { ...place, environment })),
  );
  return new Set(driven.flatMap((runs) => [...runs]));
}
