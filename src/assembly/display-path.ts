import { relative, sep } from 'node:path';

/** A path as messages name it: from the current directory where it is below, else absolute. */
export function displayPath(path: string): string {
  const below = relative(process.cwd(), path);
  return below === '' ? '.' : below.startsWith(`..${sep}`) ? path : below.split(sep).join('/');
}
