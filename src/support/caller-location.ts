import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Location } from './location';

const LIBRARY = `${__dirname.split(sep).slice(0, -1).join(sep)}${sep}`;
const PACKAGES = `${sep}node_modules${sep}`;
const DEPTH = 25;

/** The place in the user's files that called into the library, from the current stack. */
export function callerLocation(root: string = process.cwd()): Location | undefined {
  for (const site of callSites()) {
    const name = site.getFileName();
    if (!name || name.startsWith('node:')) continue;
    const file = name.startsWith('file://') ? fileURLToPath(name) : name;
    if (file.startsWith(LIBRARY) || file.includes(PACKAGES)) continue;
    return {
      file: relative(root, file).split(sep).join('/'),
      line: site.getLineNumber() ?? 1,
      column: site.getColumnNumber() ?? 1,
    };
  }
  return undefined;
}

/** The frames above the caller; never made into text, which would take longer than the task that asks. */
function callSites(): readonly NodeJS.CallSite[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  const holder: { stack?: unknown } = {};
  try {
    Error.prepareStackTrace = (_, sites) => sites;
    Error.stackTraceLimit = DEPTH;
    Error.captureStackTrace(holder, callSites);
    return holder.stack as readonly NodeJS.CallSite[];
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}
