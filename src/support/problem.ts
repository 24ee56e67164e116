import type { Location } from './location';

/** One mistake in the user's input, as it is printed: what is wrong, where, and what to write instead. */
export interface Problem {
  /** What is wrong, lower case, names in backticks. */
  readonly message: string;
  /**
   * Where the mistake was written.
   * @default - the problem belongs to no single place
   */
  readonly at?: Location;
  /**
   * What `at` stands in, as `pipeline/task`.
   * @default - not inside a pipeline
   */
  readonly subject?: string;
  /**
   * The right spelling or the next step.
   * @default - the message says it all
   */
  readonly help?: string;
}
