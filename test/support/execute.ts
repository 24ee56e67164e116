import { type ExecFileOptions, execFile } from 'node:child_process';

/** What a command has left. */
export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a command runs and as whom, what its environment has on top of that of the tests, and what it reads. */
export type ExecuteOptions = Pick<ExecFileOptions, 'cwd' | 'env' | 'uid' | 'gid'> & {
  readonly input?: string;
};

/** Runs a command to its end. */
export function execute(
  command: string,
  args: readonly string[],
  { env, input, ...options }: ExecuteOptions = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const all = { ...options, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 };
    const child = execFile(command, args, all, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr });
    });
    // A command need not read all of it.
    if (input !== undefined) child.stdin?.on('error', () => {}).end(input);
  });
}

/** Runs a command whose failure is a failure of the test; what it wrote to stdout. */
export async function succeed(
  command: string,
  args: readonly string[],
  options: ExecuteOptions = {},
): Promise<string> {
  const { exitCode, stdout, stderr } = await execute(command, args, options);
  if (exitCode !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${exitCode}:\n${stdout}${stderr}`);
  return stdout;
}
