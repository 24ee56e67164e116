import { ProblemsError } from '../../support/problems-error';
import { isLocked, processLock, type Release } from '../../support/process-lock';
import { runFiles } from './run-files';

/**
 * Makes this process the one that drives a run.
 * @throws ProblemsError where another one does
 */
export async function lockRun(home: string, run: string): Promise<Release> {
  const release = await processLock(runFiles(home, run).folder);
  if (release) return release;
  throw new ProblemsError([
    {
      message: `run \`${run}\` is still running`,
      help: `wait for its end, or stop the \`fairlead run\` that drives it; \`fairlead logs -f\` shows it`,
    },
  ]);
}

/** Whether a process of this machine drives the run. */
export function isDriven(home: string, run: string): Promise<boolean> {
  return isLocked(runFiles(home, run).folder);
}
