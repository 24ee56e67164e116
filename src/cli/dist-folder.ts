import { join, resolve } from 'node:path';
import type { Io } from './io';

/** `dist/` of a project, or what `--out-dir` names instead. */
export function distFolder(io: Io, options: { readonly outDir?: string }, root: string): string {
  return options.outDir === undefined ? join(root, 'dist') : resolve(io.cwd(), options.outDir);
}
