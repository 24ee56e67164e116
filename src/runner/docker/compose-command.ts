import { type ChildProcess, spawn } from 'node:child_process';
import { EngineUnavailableError } from '../engine-unavailable-error';
import type { Stop } from '../stop';

const INSTALL = 'install Docker Compose v2 (the `docker compose` plugin)';

/** How Compose is called. */
export interface ComposeCall {
  /** What follows `docker compose`. */
  readonly args: readonly string[];
  /** What the file's variables stand for: values never go by argv. */
  readonly variables: Readonly<Record<string, string>>;
  /** The environment that says which engine, and where `docker` is. */
  readonly env: NodeJS.ProcessEnv;
  readonly stop: Stop;
}

/** Runs `docker compose` to its end; rejects with what it wrote when it fails. */
export function composeCommand({ args, variables, env, stop }: ComposeCall): Promise<void> {
  return new Promise((resolve, reject) => {
    const command = spawn('docker', ['compose', '--ansi', 'never', '--progress', 'plain', ...args], {
      env: { ...neutralEnvironment(env), ...variables },
      stdio: ['ignore', 'ignore', 'pipe'],
      // A group of its own: a Ctrl-C goes to the runner alone, which passes it on to `docker` and to the plugin behind it.
      detached: true,
    });
    const release = passOn(stop, command);
    const said: Buffer[] = [];
    command.stderr.on('data', (bytes: Buffer) => said.push(bytes));
    command.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT' ? new EngineUnavailableError('there is no `docker` command', INSTALL) : error,
      ),
    );
    command.on('close', (code) => {
      release();
      const text = Buffer.concat(said).toString('utf8').trim();
      if (code === 0) resolve();
      else if (/is not a docker command|unknown (shorthand )?flag/.test(text))
        reject(new EngineUnavailableError('this `docker` has no Compose', INSTALL));
      else reject(new Error(text));
    });
  });
}

/** Hands the signals of a run on to a process and its group, until the returned function is called. */
function passOn({ polite, hard }: Stop, { pid }: ChildProcess): () => void {
  if (pid === undefined) return () => {};
  const term = () => killGroup(pid, 'SIGTERM');
  const end = () => killGroup(pid, 'SIGKILL');
  polite.addEventListener('abort', term);
  hard.addEventListener('abort', end);
  if (polite.aborted) term();
  if (hard.aborted) end();
  return () => {
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

/** Without what would make Compose read other files, another project, or leftovers of another run. */
function neutralEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const entries = Object.entries(env).filter(
    ([name]) => !/^(COMPOSE|RUN|PARAM|RESULT|SECRET)_/.test(name) || name === 'COMPOSE_PARALLEL_LIMIT',
  );
  return { ...Object.fromEntries(entries), COMPOSE_IGNORE_ORPHANS: 'true' };
}
