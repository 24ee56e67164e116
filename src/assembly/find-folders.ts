import { posix } from 'node:path';
import { JOURNAL_FILE } from './journal-file';
import { listFiles } from './list-files';
import { LOCK_FILE } from './lock-file';
import { temporaryName } from './temporary-name';

const MARKS = [LOCK_FILE, JOURNAL_FILE, temporaryName(JOURNAL_FILE)];

/** The folders below `dist/` that fairlead wrote, or was writing when it was killed. */
export function findFolders(dist: string): string[] {
  const folders = listFiles(dist)
    .filter((file) => MARKS.includes(posix.basename(file)))
    .map(posix.dirname);
  return [...new Set(folders)];
}
