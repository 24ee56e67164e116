import { spawnSync } from 'node:child_process';

/** A tool that does not answer in this time is as good as missing. */
const PATIENCE_MS = 5000;

/** The first line that a command prints; undefined where it is missing, fails or does not answer. */
export function ask(command: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const line = status === 0 ? stdout.trim().split('\n')[0] : undefined;
  return line === '' ? undefined : line;
}
