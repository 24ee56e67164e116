import { existsSync, readFileSync } from 'node:fs';
import type { Clock } from '../clock';
import { runFiles } from './run-files';
import { isDriven } from './run-lock';

const LOOK_MS = 50;

/** Asks the process of this machine that drives a run to stop it, as Ctrl-C does, and waits for its end; `gone` where none does. */
export async function stopRunner(home: string, run: string, clock: Clock): Promise<'stopped' | 'gone'> {
  const { runner } = runFiles(home, run);
  if (!(await isDriven(home, run)) || !existsSync(runner)) return 'gone';
  const process = Number(readFileSync(runner, 'utf8'));
  if (!interrupt(process)) return 'gone';
  while (await isDriven(home, run)) await new Promise<void>((done) => void clock.after(LOOK_MS, done));
  return 'stopped';
}

/** Whether there is such a process. */
function interrupt(id: number): boolean {
  try {
    return process.kill(id, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
