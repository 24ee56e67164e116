import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Location } from './location';

const LIBRARY = `${__dirname.split(sep).slice(0, -1).join(sep)}${sep}`;
const FRAME = /\(?((?:file:\/\/)?\/?[^()\s][^()]*?):(\d+):(\d+)\)?$/;

/** The place in the user's files that called into the library, from the current stack. */
export function callerLocation(root: string = process.cwd()): Location | undefined {
  const { stack = '' } = captured();
  for (const frame of stack.split('\n').slice(1)) {
    const match = FRAME.exec(frame.trim().replace(/^at /, ''));
    if (!match?.[1] || !match[2] || !match[3]) continue;
    const file = match[1].startsWith('file://') ? fileURLToPath(match[1]) : match[1].replace(/^.*\(/, '');
    if (file.startsWith('node:') || file.startsWith(LIBRARY) || file.includes(`${sep}node_modules${sep}`))
      continue;
    return {
      file: relative(root, file).split(sep).join('/'),
      line: Number(match[2]),
      column: Number(match[3]),
    };
  }
  return undefined;
}

function captured(): { stack?: string } {
  const holder: { stack?: string } = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 25;
  Error.captureStackTrace(holder, callerLocation);
  Error.stackTraceLimit = limit;
  return holder;
}
