import { sha256 } from '../support/sha256';
import type { AssemblyFolder } from './folder';
import type { Lock, Promotion } from './lock';

/** JSON with sorted keys: the same bytes whatever the order in which things were found. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text of a folder's lock. */
export function lockText(folder: AssemblyFolder, version: string, promotion?: Promotion): string {
  const lock: Lock = {
    generator: 'fairlead',
    version,
    environment: folder.environment,
    source: folder.source,
    sourceHash: folder.sourceHash,
    files: Object.fromEntries([...folder.files].map(([path, content]) => [path, sha256(content)])),
    ...(promotion && { promotion }),
  };
  return `${JSON.stringify(lock, sorted, 2)}\n`;
}
