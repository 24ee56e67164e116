import type { AttemptCause } from '../events/attempt-cause';

/** What went wrong, and what to do about it. */
export interface Explanation {
  readonly cause: AttemptCause;
  /** One sentence without a full stop, names in backticks. */
  readonly message: string;
  /** The next step. */
  readonly help: string;
  /** The port that is taken: who has it is worth a look. @default - another cause */
  readonly port?: number;
}
