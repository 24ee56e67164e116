import { realpathSync } from 'node:fs';
import { join } from 'node:path';

/** Where the runs of a project are kept, whether they are there or not. */
export function homePath(root: string): string {
  return join(realpathSync(root), '.fairlead');
}
