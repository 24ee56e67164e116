import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { RunOptions } from '../../../../src/cli/run-options';

/** How a run in a process of its own ended. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** A `fairlead run` in a process of its own. */
export interface RunProcess {
  /** Resolves as soon as its output has the text; rejects when it ends before. */
  until(text: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<ProcessEnd>;
}

/** Starts it in the project's folder. */
export function runProcess(
  cwd: string,
  options: Partial<RunOptions> = {},
  env: NodeJS.ProcessEnv = {},
): RunProcess {
  const child = spawn(process.execPath, [join(__dirname, '..', 'run-child.js'), JSON.stringify(options)], {
    cwd,
    env: { ...process.env, ...env },
  });
  let output = '';
  const waiting = new Set<() => void>();
  const read = (bytes: Buffer) => {
    output += bytes.toString('utf8');
    for (const look of waiting) look();
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output }) as ProcessEnd);
  return {
    until: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!output.includes(text)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
        const fail = (what: string) => reject(new Error(`${what} before \`${text}\`:\n${output}`));
        ended.then(() => fail('ended'));
        setTimeout(() => fail('one minute'), 60_000).unref();
      }),
    kill: (signal) => void child.kill(signal),
    ended,
  };
}
