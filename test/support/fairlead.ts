import { join } from 'node:path';
import { type ExecuteOptions, execute, type Finished } from './execute';
import { REPOSITORY } from './repository';

/** The command line, as it was compiled. */
export const FAIRLEAD = join(REPOSITORY, 'lib/cli/fairlead.js');

/** Runs the compiled command line in a folder. */
export function fairlead(cwd: string, ...args: string[]): Promise<Finished> {
  return fairleadWith({ cwd }, ...args);
}

/** Runs the compiled command line with more than a folder. */
export function fairleadWith(options: ExecuteOptions, ...args: readonly string[]): Promise<Finished> {
  return execute(process.execPath, [FAIRLEAD, ...args], options);
}
