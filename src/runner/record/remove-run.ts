import { rmSync } from 'node:fs';
import { runFiles } from './run-files';
import { lockRun } from './run-lock';

/**
 * Removes the record of a run with its logs.
 * @throws ProblemsError where a process drives it
 */
export async function removeRun(home: string, run: string): Promise<void> {
  const unlock = await lockRun(home, run);
  try {
    const { folder, reserve } = runFiles(home, run);
    rmSync(folder, { recursive: true, force: true });
    rmSync(reserve, { force: true });
  } finally {
    unlock();
  }
}
