import type { Io } from './io';

/** Whether the error is the user's list of mistakes, whichever copy of the library threw it. */
function isProblems(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ProblemsError' && 'problems' in error;
}

/** Prints an error; mistakes as they are, anything else in one line, with the stack where it was asked for. Returns whether it was a mistake. */
export function reportError(io: Io, error: unknown, verbose: boolean): boolean {
  if (isProblems(error)) {
    io.stderr.write(`${error.message}\n`);
    return true;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  io.stderr.write(
    verbose
      ? `${stack ?? message}\n`
      : `error: unexpected: ${message.split('\n')[0]}\n  = help: \`--verbose\` shows where it happened; please report it\n`,
  );
  return false;
}
