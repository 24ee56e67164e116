import { posix } from 'node:path';
import { JOURNAL_FILE } from './journal-file';
import { listFiles } from './list-files';
import { LOCK_FILE } from './lock-file';

/** The folders below `dist/` that fairlead wrote, or was writing when it was killed. */
export function findFolders(dist: string): string[] {
  const folders = listFiles(dist)
    .filter((file) => [LOCK_FILE, JOURNAL_FILE].includes(posix.basename(file)))
    .map(posix.dirname);
  return [...new Set(folders)];
}
