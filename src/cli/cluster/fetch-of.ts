import { join } from 'node:path';
import type { Io } from '../io';
import type { ClusterPlace } from './cluster-place';
import { isCluster } from './is-cluster';

/**
 * Makes the runs of an environment known to this machine where it is in a cluster; without that cluster a note says so.
 * Resolves to those that a runner of whichever machine drives.
 */
export async function fetchOf(
  io: Io,
  {
    environment,
    ...place
  }: Pick<ClusterPlace, 'root' | 'home' | 'context'> & { readonly environment?: string | undefined },
): Promise<ReadonlySet<string>> {
  if (environment === undefined || !isCluster(join(place.root, 'dist'), environment)) return new Set();
  const { fetch } = require('./fetch') as typeof import('./fetch');
  return fetch(io, { ...place, environment }).catch((error: Error) => {
    if (error.name !== 'EngineUnavailableError') throw error;
    io.stderr.write(`note: only what this machine knows: ${error.message}\n`);
    return new Set<string>();
  });
}
