import type { RunEnd } from '../runner/events/run-end';
import type { RunEvent } from '../runner/events/run-event';
import { RunStop } from '../runner/stop/run-stop';
import { catchSignals } from './catch-signals';
import type { Io } from './io';
import { chooseRenderer, type Progress } from './render/choose-renderer';
import { SpooledOutput } from './render/spooled-output';

/** What drives a run: told of its events, and stopped by signals. */
export type Drive = (show: (event: RunEvent) => void, stop: RunStop) => Promise<RunEnd>;

/** Shows a run while it is driven; resolves to the exit code. */
export async function showRun(io: Io, progress: Progress, verbose: boolean, drive: Drive): Promise<number> {
  const spool = io.stdout.isTTY ? undefined : new SpooledOutput(io.stdout);
  const stop = new RunStop();
  const release = catchSignals((exitCode) => stop.interrupt(exitCode));
  try {
    const { env, cwd, stderr } = io;
    const shown = spool ? { env, cwd, stdout: spool, stderr } : io;
    return (await drive(chooseRenderer(progress, shown, verbose), stop)).exitCode;
  } finally {
    release();
    await new Promise<void>((done) => (spool ? spool.end(done) : done()));
  }
}
