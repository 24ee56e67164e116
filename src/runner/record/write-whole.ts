import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file of a run's record as JSON: whole, or not at all. */
export function writeWhole(file: string, content: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
