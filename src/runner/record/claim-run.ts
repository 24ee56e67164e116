import { mkdirSync } from 'node:fs';
import { runId } from '../run-id';
import { makeHome } from './make-home';
import { recordProblem } from './record-problem';
import { runFiles } from './run-files';

/** The id of a new run, with its folder made: no other run has it, whoever starts one at the same moment. */
export function claimRun(home: string, now: number): string {
  makeHome(home);
  for (;;) {
    const id = runId(now);
    try {
      mkdirSync(runFiles(home, id).folder, { mode: 0o700 });
      return id;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw recordProblem(error);
    }
  }
}
