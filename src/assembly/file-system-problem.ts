import type { Problem } from '../support/problem';
import { displayPath } from './display-path';
import { fileSystemReason } from './file-system-reason';

/** What the file system answered to a write, as a problem; undefined where it was not the file system. */
export function fileSystemProblem(error: unknown, dist: string): Problem | undefined {
  const reason = fileSystemReason(error);
  if (reason === undefined) return undefined;
  const { path } = error as NodeJS.ErrnoException;
  const place = displayPath((path ?? dist).replace(/\.next$/, ''));
  return {
    message: `\`${place}\` cannot be written: ${reason}`,
    help: `make \`${displayPath(dist)}\` a folder that you may write, or name another one with \`--out-dir\``,
  };
}
