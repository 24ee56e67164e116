import { rmSync } from 'node:fs';
import { reservedRuns } from '../../record/reserved-runs';
import { runFiles } from '../../record/run-files';
import { isDriven } from '../../record/run-lock';

/** Gives back the space that killed runs of the project had kept for their end; not that of this one. */
export async function removeReserves(home: string, run: string): Promise<void> {
  for (const other of reservedRuns(home))
    if (other !== run && !(await isDriven(home, other)))
      rmSync(runFiles(home, other).reserve, { force: true });
}
