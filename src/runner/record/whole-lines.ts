import { existsSync, readFileSync, truncateSync } from 'node:fs';

const NEWLINE = 0x0a;

/** The complete lines of an append-only file; a last one without its end was cut off by a kill and does not count. */
export function wholeLines(file: string): string[] {
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8', 0, bytes.lastIndexOf(NEWLINE) + 1);
  return text.split('\n').slice(0, -1);
}

/** Cuts off what a kill has left of a last line, so that more can be appended. */
export function dropTornLine(file: string): void {
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  truncateSync(file, bytes.lastIndexOf(NEWLINE) + 1);
}
