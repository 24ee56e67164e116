import { formatProblem } from './format-problem';
import type { Problem } from './problem';

/** Thrown once with every mistake that was found; the command line prints it without a stack and exits with 2. */
export class ProblemsError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ProblemsError';
  }
}
