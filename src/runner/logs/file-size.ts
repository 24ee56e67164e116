import { statSync } from 'node:fs';

/** How large a file is, in bytes; one that is missing has none. */
export function fileSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
