import { existsSync, readdirSync, rmSync } from 'node:fs';
import { reservesFolder } from '../../record/reserves-folder';
import { runFiles } from '../../record/run-files';
import { isDriven } from '../../record/run-lock';

/** Gives back the space that killed runs of the project had kept for their end; not that of this one. */
export async function removeReserves(home: string, run: string): Promise<void> {
  const folder = reservesFolder(home);
  if (!existsSync(folder)) return;
  for (const other of readdirSync(folder))
    if (other !== run && !(await isDriven(home, other)))
      rmSync(runFiles(home, other).reserve, { force: true });
}
