import { join } from 'node:path';
import { execute, type Finished } from './execute';
import { REPOSITORY } from './repository';

/** The command line, as it was compiled. */
export const FAIRLEAD = join(REPOSITORY, 'lib/cli/fairlead.js');

/** Runs the compiled command line in a folder. */
export function fairlead(cwd: string, ...args: string[]): Promise<Finished> {
  return execute(process.execPath, [FAIRLEAD, ...args], { cwd });
}
