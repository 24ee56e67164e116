import type { Io } from '../io';

/** What stdout lacks to be drawn on in place. @default - nothing */
export function terminalLack({ stdout, env }: Pick<Io, 'stdout' | 'env'>): string | undefined {
  if (!stdout.isTTY) return 'stdout is no terminal';
  if (env.TERM === 'dumb') return '`TERM` is `dumb`';
  return undefined;
}
