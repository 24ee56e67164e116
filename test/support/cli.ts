import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** What a command line did. */
export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs fairlead's command line from `src/`, in one process for all tests of a file. */
export function cli(): (cwd: string, argv: readonly string[], env?: NodeJS.ProcessEnv) => Promise<CliResult> {
  jest.setTimeout(60_000);
  let child: ChildProcess;
  beforeAll(() => {
    child = fork(join(__dirname, 'cli-child.js'));
  });
  afterAll(() => {
    if (child.connected) child.disconnect();
  });
  return (cwd, argv, env = {}) =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the child ended with ${code}`));
      child.once('exit', ended);
      child.once('message', (result) => {
        child.off('exit', ended);
        resolve(result as CliResult);
      });
      child.send({ cwd, argv, env });
    });
}
