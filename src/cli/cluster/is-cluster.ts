import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether an environment of `dist/` is described for a cluster, and not for an engine of this machine. */
export function isCluster(dist: string, environment: string): boolean {
  const folder = join(dist, environment, 'environment');
  return existsSync(folder) && !existsSync(join(folder, 'compose.yaml'));
}
