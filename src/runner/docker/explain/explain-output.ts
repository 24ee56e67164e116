import type { Explanation } from '../../explain/explanation';
import { startFailures } from '../../explain/start-failures';

/** What runc writes in the place of the program that it cannot execute; the container then ends with 1. */
const RUNC = /^(exec \S+|.*exec user process caused): exec format error\s*$/;

/** What Docker's init process, tini, writes when it cannot execute the program; the container then ends with 126 or 127. */
const TINI =
  /^\[FATAL tini \(\d+\)\] exec (.+) failed: (No such file or directory|Permission denied|Exec format error)\s*$/;

/** Why a program could not start, where that stands in the place of what it would have written to stderr. */
export function explainOutput(opening: string): Explanation | undefined {
  if (RUNC.test(opening)) return startFailures.execFormat();
  const [, command = '', reason] = TINI.exec(opening) ?? [];
  switch (reason) {
    case 'No such file or directory':
      return startFailures.commandNotFound(command);
    case 'Permission denied':
      return startFailures.notExecutable(command);
    case 'Exec format error':
      return startFailures.execFormat();
    default:
      return undefined;
  }
}
