import type { Problem } from '../support/problem';

/** What this machine or its engine lacks for a run, each with its next step; the command line exits with 3. */
export class NotReadyError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.name = 'NotReadyError';
  }
}
