import type { Terminal } from './terminal';

/** In one start: which shells an image has is known only inside it. */
const SHELL = ['sh', '-c', 'command -v bash >/dev/null 2>&1 && exec bash; exec sh'] as const;

/** What runs in a terminal. */
export function terminalArgv({ argv }: Terminal): readonly [string, ...string[]] {
  const [program, ...args] = argv ?? [];
  return program === undefined ? SHELL : [program, ...args];
}
