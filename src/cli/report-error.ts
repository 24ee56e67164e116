import type { KubeApiError } from '../runner/kubernetes/api/kube-api-error';
import type { NotReadyError } from '../runner/not-ready-error';
import { formatProblem } from '../support/format-problem';
import type { Problem } from '../support/problem';
import { EXIT } from './exit';
import type { Io } from './io';
import { wrapLines } from './render/wrap-lines';
import { terminalWidth } from './terminal-width';

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

/** Whether a cluster refused a call. */
function isRefused(error: unknown): error is KubeApiError {
  return error instanceof Error && error.name === 'KubeApiError';
}

/**
 * Prints an error: mistakes and a missing engine as they are, anything else in one line, with the stack where it was
 * asked for. Returns the exit code that it means.
 */
export function reportError(io: Io, error: unknown, verbose: boolean): number {
  const say = (text: string) => {
    io.stderr.write(`${wrapLines(text, terminalWidth(io.stderr), lengthOfLabel)}\n`);
  };
  if (isProblems(error)) {
    say(error.message);
    return EXIT.usage;
  }
  if (isUnavailable(error)) {
    say(formatProblem(error));
    return EXIT.missing;
  }
  if (isNotReady(error)) {
    for (const problem of error.problems) say(formatProblem(problem));
    return error.exitCode;
  }
  const forbidden = isRefused(error) ? forbiddenOf(error) : undefined;
  if (forbidden) {
    say(formatProblem(forbidden));
    return EXIT.missing;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (verbose) io.stderr.write(`${stack ?? message}\n`);
  else
    say(
      formatProblem({
        message: `unexpected: ${message.split('\n')[0]}`,
        help: '`--verbose` shows where it happened; please report it',
      }),
    );
  return EXIT.failed;
}

function forbiddenOf(error: KubeApiError): Problem | undefined {
  const { refusedCall } =
    require('../runner/kubernetes/access/refused-call') as typeof import('../runner/kubernetes/access/refused-call');
  return refusedCall(error);
}

function lengthOfLabel(line: string): number {
  return /^ {2}(?:= help: |--> )/.exec(line)?.[0].length ?? 0;
}
