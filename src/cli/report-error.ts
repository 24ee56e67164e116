import type { NotReadyError } from '../runner/not-ready-error';
import { formatProblem } from '../support/format-problem';
import { EXIT } from './exit';
import type { Io } from './io';

/** Whether the error is the user's list of mistakes, whichever copy of the library threw it. */
function isProblems(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ProblemsError' && 'problems' in error;
}

/** Whether something that the command needs is not there, each with its next step. */
function isNotReady(error: unknown): error is NotReadyError {
  return error instanceof Error && error.name === 'NotReadyError' && 'problems' in error;
}

/** Whether the engine or a tool that it needs is missing. */
function isUnavailable(error: unknown): error is Error & { readonly help: string } {
  return error instanceof Error && error.name === 'EngineUnavailableError' && 'help' in error;
}

/**
 * Prints an error: mistakes and a missing engine as they are, anything else in one line, with the stack where it was
 * asked for. Returns the exit code that it means.
 */
export function reportError(io: Io, error: unknown, verbose: boolean): number {
  if (isProblems(error)) {
    io.stderr.write(`${error.message}\n`);
    return EXIT.usage;
  }
  if (isUnavailable(error)) {
    io.stderr.write(`error: ${error.message}\n  = help: ${error.help}\n`);
    return EXIT.missing;
  }
  if (isNotReady(error)) {
    for (const problem of error.problems) io.stderr.write(`${formatProblem(problem)}\n`);
    return error.exitCode;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  io.stderr.write(
    verbose
      ? `${stack ?? message}\n`
      : `error: unexpected: ${message.split('\n')[0]}\n  = help: \`--verbose\` shows where it happened; please report it\n`,
  );
  return EXIT.failed;
}
