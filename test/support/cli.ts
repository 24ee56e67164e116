import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** What a command line did. */
export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command line; with `columns` its output goes to a terminal of this width.
 */
type Cli = (
  cwd: string,
  argv: readonly string[],
  env?: NodeJS.ProcessEnv,
  columns?: number,
) => Promise<CliResult>;

/** Runs fairlead's command line from `src/`, in one process for all tests of a file. */
export function cli(): Cli {
  jest.setTimeout(60_000);
  let child: ChildProcess;
  beforeAll(() => {
    child = fork(join(__dirname, 'cli-child.js'));
  });
  afterAll(() => {
    if (child.connected) child.disconnect();
  });
  return (cwd, argv, env = {}, columns) =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the child ended with ${code}`));
      child.once('exit', ended);
      child.once('message', (result) => {
        child.off('exit', ended);
        resolve(result as CliResult);
      });
      child.send({ cwd, argv, env, columns });
    });
}
