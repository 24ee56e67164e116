import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../src/assembly/list-files';
import { REPOSITORY } from './repository';

/** Copies the repository's `pipelines/` and package.json to another project folder, file by file, in a given order. */
export function copyPipelines(
  root: string,
  order: (files: readonly string[]) => readonly string[] = (files) => files,
): void {
  for (const file of order(listFiles(join(REPOSITORY, 'pipelines')))) {
    mkdirSync(dirname(join(root, 'pipelines', file)), { recursive: true });
    copyFileSync(join(REPOSITORY, 'pipelines', file), join(root, 'pipelines', file));
  }
  copyFileSync(join(REPOSITORY, 'package.json'), join(root, 'package.json'));
}
