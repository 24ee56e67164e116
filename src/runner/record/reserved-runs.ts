import { existsSync, readdirSync } from 'node:fs';
import { reservesFolder } from './reserves-folder';

/** The ids of the runs that keep space for their end, the latest first: those that go on, and those whose runner was killed. Opens no record. */
export function reservedRuns(home: string): string[] {
  const folder = reservesFolder(home);
  return existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
}
