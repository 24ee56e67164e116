import { type ChildProcess, spawn } from 'node:child_process';
import { EngineUnavailableError } from '../../engine-unavailable-error';
import type { LogCall } from '../../log-call';
import type { Stop } from '../../stop/stop';
import { DockerCommandError } from './docker-command-error';

/** How `docker` is called. */
export interface DockerCall {
  readonly args: readonly string[];
  /** The environment that says which engine, and where `docker` is; values that must not be seen go by it too. */
  readonly env: NodeJS.ProcessEnv;
  readonly stop: Stop;
  /**
   * The open file of the lock that the call needs: should this process be killed, the call goes on, and so must the lock.
   * @default - none
   */
  readonly lock?: number;
  /** What it reads from its stdin. @default - nothing */
  readonly input?: string;
  /** Takes each line that it writes, to stdout or stderr. @default - nobody reads them */
  readonly onLine?: (line: string) => void;
  /** Takes what was called. @default - nobody asked */
  readonly logCall?: LogCall;
}

/** Runs `docker` to its end; rejects with what it wrote to stderr when it fails. */
export function dockerCommand({ args, env, stop, lock, input, onLine, logCall }: DockerCall): Promise<void> {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const command = spawn('docker', args, {
      env,
      stdio: [
        input === undefined ? 'ignore' : 'pipe',
        onLine ? 'pipe' : 'ignore',
        'pipe',
        ...(lock === undefined ? [] : [lock]),
      ],
      // A group of its own: a Ctrl-C goes to the runner alone, which passes it on to `docker` and to the plugin behind it.
      detached: true,
    });
    const release = passOn(stop, command);
    // It may end without reading all of it, and then says why by itself.
    command.stdin?.on('error', () => {}).end(input);
    const said: Buffer[] = [];
    command.stderr?.on('data', (bytes: Buffer) => said.push(bytes));
    if (onLine) for (const stream of [command.stdout, command.stderr]) readLines(stream, onLine);
    command.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new EngineUnavailableError(
              'there is no `docker` command',
              'install the Docker command line with its plugin Compose, or put it on the PATH',
            )
          : error,
      ),
    );
    command.on('close', (code) => {
      release();
      logCall?.(`docker ${args.join(' ')}`, `exit ${code}`, Date.now() - started);
      if (code === 0) resolve();
      else reject(new DockerCommandError(Buffer.concat(said).toString('utf8').trim()));
    });
  });
}

function readLines(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): void {
  let rest = '';
  stream?.on('data', (bytes: Buffer) => {
    const lines = `${rest}${bytes.toString('utf8')}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
}

/** Compose does not always hear a SIGTERM: not while it reads a file, and not in the moment in which it starts. */
const DEAF_AFTER_MS = 10_000;

/** Hands the signals of a run on to a process and its group, until the returned function is called. */
function passOn({ polite, hard }: Stop, { pid }: ChildProcess): () => void {
  if (pid === undefined) return () => {};
  let deaf: NodeJS.Timeout | undefined;
  const end = () => killGroup(pid, 'SIGKILL');
  const term = () => {
    killGroup(pid, 'SIGTERM');
    deaf = setTimeout(end, DEAF_AFTER_MS);
  };
  polite.addEventListener('abort', term);
  hard.addEventListener('abort', end);
  if (polite.aborted) term();
  if (hard.aborted) end();
  return () => {
    clearTimeout(deaf);
    polite.removeEventListener('abort', term);
    hard.removeEventListener('abort', end);
  };
}

/** It may have ended by itself meanwhile. */
function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
