import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { envOption } from '../runner/record/env-option';
import { readRun } from '../runner/record/read-run';
import { runFiles } from '../runner/record/run-files';
import type { RunView } from '../runner/record/run-view';
import { catchSignals } from './catch-signals';
import { DETACHED_RUN } from './claimed-run';
import type { Io } from './io';

const LOOK_MS = 50;

/** A run that goes on without this terminal. */
export interface DetachedRun {
  /** The project's `.fairlead`. */
  readonly home: string;
  readonly run: string;
  /** The command line without `--detach`. */
  readonly argv: readonly string[];
}

/**
 * Starts this program once more, as a process of its own session that drives the run, and waits until the first task has
 * begun or the run is over; resolves to the exit code.
 */
export async function detach(io: Io, { home, run, argv }: DetachedRun): Promise<number> {
  const files = runFiles(home, run);
  const starts = readRun(home, run)?.starts ?? 0;
  const log = openSync(files.runnerLog, 'w', 0o600);
  const child = spawn(process.execPath, [...process.execArgv, ...argv, '--progress', 'quiet'], {
    ...{ cwd: io.cwd(), detached: true, stdio: ['ignore', log, log] },
    env: { ...io.env, [DETACHED_RUN]: run },
  });
  closeSync(log);
  let code: number | undefined;
  child.once('error', () => {
    code = 1;
  });
  child.once('exit', (exitCode, signal) => {
    code = exitCode ?? (signal ? 1 : 0);
  });
  const release = catchSignals(() => void child.kill('SIGINT'));
  while (code === undefined && !hasBegun(readRun(home, run), starts)) await setTimeout(LOOK_MS);
  release();
  child.unref();
  if (code === undefined) {
    io.stdout.write(`${run}\n`);
    io.stderr.write(goesOn(readRun(home, run)));
    return 0;
  }
  io.stderr.write(readFileSync(files.runnerLog));
  // What was refused has left nothing but its log.
  if (!existsSync(files.events)) rmSync(files.folder, { recursive: true });
  else io.stdout.write(`${run}\n`);
  return code;
}

/** Whether it was started once more, and a task of it has begun. */
function hasBegun(view: RunView | undefined, starts: number): boolean {
  if (!view || view.starts <= starts) return false;
  return view.tasks.some(({ attempts }) => attempts.some(({ start }) => start > starts));
}

function goesOn(view: RunView | undefined): string {
  if (!view) return '';
  const { run, pipeline, environment } = view;
  const place = envOption(environment);
  return `goes on in the background\n  = help: \`fairlead logs ${pipeline} -f${place}\` shows it, \`fairlead cancel ${run}${place}\` stops it\n`;
}
