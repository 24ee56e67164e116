import type { Terminal } from '../../runner/docker/terminal/terminal';
import type { Problem } from '../../support/problem';
import { ProblemsError } from '../../support/problems-error';
import type { Io } from '../io';

/** The options that say what runs in a terminal. */
export interface TerminalOptions {
  readonly command?: string;
}

/** What the command line asks of a terminal; throws its mistakes together with those that were found before. */
export function readTerminal(
  { stdin, stdout }: Io,
  { command }: TerminalOptions,
  argv: readonly string[],
  problems: readonly Problem[],
): Terminal {
  const isTty = Boolean(stdin?.isTTY && stdout.isTTY);
  const all = [...problems];
  if (command !== undefined && argv.length > 0)
    all.push({ message: '`--command` and a program after `--` are two commands', help: 'give one of them' });
  if (command === undefined && argv.length === 0 && !isTty)
    all.push({
      message: 'a shell needs a terminal, and this is none',
      help: "give a command: `--command 'env | sort'`, or a program after `--`",
    });
  if (all.length > 0) throw new ProblemsError(all);
  if (command !== undefined) return { isTty, argv: ['sh', '-c', command] };
  return { isTty, ...(argv.length > 0 && { argv }) };
}
