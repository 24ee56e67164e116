import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runFiles } from '../../record/run-files';
import { isDriven } from '../../record/run-lock';

/** Gives back the space that killed runs of the project had kept for their end; not that of this one. */
export async function removeReserves(home: string, run: string): Promise<void> {
  for (const other of readdirSync(join(home, 'runs'))) {
    const { reserve } = runFiles(home, other);
    if (other !== run && existsSync(reserve) && !(await isDriven(home, other)))
      rmSync(reserve, { force: true });
  }
}
