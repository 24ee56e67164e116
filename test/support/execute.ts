import { type ExecFileOptions, execFile } from 'node:child_process';

/** What a command has left. */
export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. Its environment is that of the tests, with `env` on top. */
export function execute(
  command: string,
  args: readonly string[],
  { env, ...options }: Pick<ExecFileOptions, 'cwd' | 'env'> = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const all = { ...options, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 };
    execFile(command, args, all, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr });
    });
  });
}

/** Runs a command whose failure is a failure of the test; what it wrote to stdout. */
export async function succeed(
  command: string,
  args: readonly string[],
  options: Pick<ExecFileOptions, 'cwd' | 'env'> = {},
): Promise<string> {
  const { exitCode, stdout, stderr } = await execute(command, args, options);
  if (exitCode !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${exitCode}:\n${stdout}${stderr}`);
  return stdout;
}
