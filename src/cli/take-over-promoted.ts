import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LOCK_FILE } from '../assembly/lock-file';
import { promotedFolders } from '../assembly/promoted-folders';
import { type FolderReport, writeAssembly } from '../assembly/write-assembly';

/**
 * Makes another output folder as complete as `dist/`: what was promoted by hand is copied, byte for byte.
 * What the other folder has already is left alone.
 */
export async function takeOverPromoted(
  dist: string,
  target: string,
  environments: readonly string[],
): Promise<FolderReport[]> {
  const reports: FolderReport[] = [];
  for (const { folder, version, promotion } of promotedFolders(dist, environments)) {
    if (existsSync(join(target, folder.path, LOCK_FILE))) continue;
    reports.push(...(await writeAssembly(target, [folder], { version, promotion: () => promotion })));
  }
  return reports;
}
