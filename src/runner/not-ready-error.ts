import type { Problem } from '../support/problem';

/** What a run needs and this machine, its engine or a stand-in does not give, each with its next step. */
export class NotReadyError extends Error {
  constructor(
    readonly problems: readonly Problem[],
    /** What the command line exits with. */
    readonly exitCode: 1 | 3 = 3,
  ) {
    super(problems.map(({ message }) => message).join('\n'));
    this.name = 'NotReadyError';
  }
}
