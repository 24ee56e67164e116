import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDriven } from './run-lock';

/** The runs of a project that a process drives right now. */
export async function drivenRuns(home: string): Promise<string[]> {
  const folder = join(home, 'runs');
  if (!existsSync(folder)) return [];
  const runs = readdirSync(folder);
  const driven = await Promise.all(runs.map((run) => isDriven(home, run)));
  return runs.filter((_, i) => driven[i]).sort();
}
