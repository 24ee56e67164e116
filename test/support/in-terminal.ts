import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a program in a terminal has shown, and how it ended. */
export interface TerminalRun {
  readonly exitCode: number | null;
  readonly screen: string;
  /** The steps that never came about. */
  readonly left: readonly TerminalStep[];
}

/** A program that waits for keys which never come is ended, so that the test can show its screen. */
const PATIENCE_MS = 30_000;

/** Keys that are pressed, or a signal that is sent to the program, once the screen shows a text after the step before. */
export type TerminalStep = readonly [shown: string, does: string | ((pid: number) => void)];

/** Runs a program in a terminal of its own, where `script` makes one, and presses keys. */
export async function inTerminal(
  cwd: string,
  argv: readonly string[],
  steps: readonly TerminalStep[],
): Promise<TerminalRun> {
  const command = `echo pid $$; exec ${argv.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')}`;
  const terminal = spawn('script', ['--quiet', '--flush', '--return', '--command', command, '/dev/null'], {
    cwd,
    env: { ...process.env, SHELL: '/bin/sh', TERM: 'xterm', NO_COLOR: '1' },
  });
  const left = [...steps];
  let screen = '';
  let from = 0;
  terminal.stdout.on('data', (bytes: Buffer) => {
    screen += bytes.toString('utf8');
    for (let [next] = left; next; [next] = left) {
      const at = screen.indexOf(next[0], from);
      if (at < 0) return;
      left.shift();
      from = at + next[0].length;
      if (typeof next[1] === 'string') terminal.stdin.write(next[1]);
      else next[1](Number(/pid (\d+)/.exec(screen)?.[1]));
    }
  });
  const patience = setTimeout(() => terminal.kill(), PATIENCE_MS);
  const [exitCode] = (await once(terminal, 'close')) as [number | null];
  clearTimeout(patience);
  return { exitCode, screen: screen.replaceAll('\r', ''), left };
}
