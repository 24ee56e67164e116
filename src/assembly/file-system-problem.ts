import type { Problem } from '../support/problem';
import { displayPath } from './display-path';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  EDQUOT: 'no space is left',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'a file stands where a folder belongs',
  EISDIR: 'a folder stands in its place',
};

/** What the file system answered to a write, as a problem; undefined where it was not the file system. */
export function fileSystemProblem(error: unknown, dist: string): Problem | undefined {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return undefined;
  const place = displayPath((path ?? dist).replace(/\.next$/, ''));
  return {
    message: `\`${place}\` cannot be written: ${REASONS[code] ?? code}`,
    help: `make \`${displayPath(dist)}\` a folder that you may write, or name another one with \`--out-dir\``,
  };
}
