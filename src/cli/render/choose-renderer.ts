import { ProblemsError } from '../../support/problems-error';
import type { Io } from '../io';
import { jsonRenderer } from './json';
import { paintWith } from './paint';
import { plainRenderer } from './plain';
import { quietRenderer } from './quiet';
import type { Renderer } from './renderer';
import { terminalLack } from './terminal-lack';
import { wantsColor } from './wants-color';

/** How a run can be shown. `auto` is `tty` where somebody looks at it, else `plain`. */
export const PROGRESS = ['auto', 'tty', 'plain', 'json', 'quiet'] as const;

export type Progress = (typeof PROGRESS)[number];

/**
 * The renderer for a `--progress` value.
 * @param disturbed whether others write to stderr meanwhile, line by line
 * @throws ProblemsError where a table is asked for that cannot be drawn
 */
export function chooseRenderer(progress: Progress, io: Io, disturbed = false): Renderer {
  const { stdout, stderr, env } = io;
  const isTerminal = stdout.isTTY ?? false;
  const colors = wantsColor(env, isTerminal);
  switch (progress) {
    case 'json':
      return jsonRenderer(stdout);
    case 'quiet':
      return quietRenderer(stderr, paintWith(wantsColor(env, stderr.isTTY ?? false)));
    case 'plain':
      return plainRenderer({ stdout, isTerminal, colors });
    case 'tty': {
      const lack = terminalLack(io);
      if (lack) throw new ProblemsError([noTable(lack)]);
      return table(io, colors);
    }
    case 'auto': {
      const isWatched = !terminalLack(io) && !isCi(env) && !(disturbed && stderr.isTTY);
      return isWatched ? table(io, colors) : plainRenderer({ stdout, isTerminal, colors });
    }
  }
}

/** Loaded where it is needed: it knows the widths of all characters. */
function table({ stdout }: Io, colors: boolean): Renderer {
  const { ttyRenderer } = require('./tty/tty') as typeof import('./tty/tty');
  const { idleClock } = require('./tty/idle-clock') as typeof import('./tty/idle-clock');
  return ttyRenderer({ stdout, colors, clock: idleClock });
}

function noTable(lack: string) {
  return {
    message: `\`--progress tty\` needs a terminal: ${lack}`,
    help: '`--progress plain` writes a line for each line of log',
  };
}

function isCi({ CI = '' }: NodeJS.ProcessEnv): boolean {
  return !['', '0', 'false'].includes(CI);
}
