import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ProblemsError } from '../support/problems-error';
import { processLock } from '../support/process-lock';
import { displayPath } from './display-path';

/** How long a second writer waits for the first. */
const PATIENCE_MS = 10_000;

/** Runs `work` while no other process on this machine does so for the same directory. */
export async function exclusively<T>(
  directory: string,
  /** Gets the open file of the lock, where there is one. */
  work: (lock?: number) => T | Promise<T>,
  patience: number = PATIENCE_MS,
): Promise<T> {
  const key = existsSync(directory) ? realpathSync(directory) : resolve(directory);
  const giveUp = Date.now() + patience;
  let release = await processLock(key);
  while (!release) {
    if (Date.now() >= giveUp)
      throw new ProblemsError([
        {
          message: `another fairlead is writing to \`${displayPath(directory)}\``,
          help: 'wait until it has ended, then try again',
        },
      ]);
    await setTimeout(50);
    release = await processLock(key);
  }
  try {
    return await work(release.file);
  } finally {
    release();
  }
}
