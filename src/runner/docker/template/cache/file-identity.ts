import { realpathSync, statSync } from 'node:fs';

/** What changes when a program on the disk is replaced; undefined where there is none. */
export function fileIdentity(path: string): string | undefined {
  try {
    const file = realpathSync(path);
    const { ino, size, mtimeMs, ctimeMs } = statSync(file);
    return [file, ino, size, mtimeMs, ctimeMs].join(' ');
  } catch {
    return undefined;
  }
}
