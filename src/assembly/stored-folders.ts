import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparedFolder } from './diff/compared-folder';
import { environmentOf } from './environment-of';
import { findFolders } from './find-folders';
import type { Lock } from './lock';
import { storedFolder } from './stored-folder';

/** A folder of `dist/` as it stands, edited or not. */
export interface ReadFolder extends ComparedFolder {
  /** @default - there is none, or it is damaged */
  readonly lock?: Lock;
}

/** What stands in `dist/` now, for a comparison; without what the lock does not list, where there is one. */
export function storedFolders(dist: string): ReadFolder[] {
  return findFolders(dist).map((path) => {
    const { directory, files, lock } = storedFolder(dist, path);
    const listed = [...files.keys()].filter((file) => !lock || lock.files[file] !== undefined);
    return {
      path,
      environment: lock?.environment ?? environmentOf(path),
      files: new Map(listed.map((file) => [file, readFileSync(join(directory, file), 'utf8')])),
      ...(lock && { lock }),
    };
  });
}
