import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The ids of the project's runs, the latest first. Opens no record. */
export function runIds(home: string): string[] {
  const folder = join(home, 'runs');
  return existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
}
