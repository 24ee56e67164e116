import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemsError } from '../support/problems-error';
import { findFolders } from './find-folders';
import type { AssemblyFolder } from './folder';
import { folderFindings } from './folder-findings';
import type { Promotion } from './lock';
import { storedFolder } from './stored-folder';

/** A folder as its promotion left it. */
export interface PromotedFolder {
  readonly folder: AssemblyFolder;
  /** Of the fairlead that promoted it. */
  readonly version: string;
  readonly promotion: Promotion;
}

/**
 * The folders in `dist/` that were promoted by hand to one of these environments.
 * @throws ProblemsError for each one that is no longer what was promoted
 */
export function promotedFolders(dist: string, environments: readonly string[]): PromotedFolder[] {
  const damaged: string[] = [];
  const promoted = findFolders(dist).flatMap((path): PromotedFolder[] => {
    const stored = storedFolder(dist, path);
    const { lock } = stored;
    if (!lock?.promotion || !environments.includes(lock.environment)) return [];
    const hashes = new Map(Object.entries(lock.files));
    if (folderFindings(stored, { files: hashes }).length > 0) damaged.push(path);
    const files = new Map<string, string>();
    for (const file of stored.files.keys()) {
      if (hashes.has(file)) files.set(file, readFileSync(join(stored.directory, file), 'utf8'));
    }
    const { environment, source, sourceHash, version, promotion } = lock;
    return [{ folder: { path, environment, source, sourceHash, files }, version, promotion }];
  });
  if (damaged.length === 0) return promoted;
  throw new ProblemsError(
    damaged.map((path) => ({
      message: `\`${path}\` is not what was promoted`,
      help: '`fairlead synth --check` says what differs',
    })),
  );
}
