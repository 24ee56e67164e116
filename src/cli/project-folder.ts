import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ProblemsError } from '../support/problems-error';
import type { Io } from './io';
import type { GlobalOptions } from './verb';

/**
 * The nearest folder from here upwards that has `pipelines/`, or (for what only reads) `dist/`.
 * @throws ProblemsError where there is none
 */
export function projectFolder(io: Io, options: GlobalOptions, needs: 'pipelines' | 'dist'): string {
  const start = resolve(io.cwd(), options.root ?? '.');
  const found = upwards(start, 'pipelines') ?? (needs === 'dist' ? upwards(start, 'dist') : undefined);
  if (found) return found;
  throw new ProblemsError([
    {
      message: `there is no folder \`pipelines/\` in \`${start}\` or above it`,
      help: 'go to a project, name one with `--root`, or make one with `fairlead init my-pipelines`',
    },
  ]);
}

function upwards(start: string, name: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
