import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparedFolder } from './diff/compared-folder';
import { environmentOf } from './environment-of';
import { findFolders } from './find-folders';
import { storedFolder } from './stored-folder';

/** What stands in `dist/` now, edited or not, for a comparison; without what nobody listed. */
export function storedFolders(dist: string): ComparedFolder[] {
  return findFolders(dist).map((path) => {
    const { directory, files, lock } = storedFolder(dist, path);
    const listed = [...files.keys()].filter((file) => lock?.files[file] !== undefined);
    return {
      path,
      environment: lock?.environment ?? environmentOf(path),
      files: new Map(listed.map((file) => [file, readFileSync(join(directory, file), 'utf8')])),
    };
  });
}
