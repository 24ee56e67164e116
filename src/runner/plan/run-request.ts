import type { Selection } from './select/selection';

/** What somebody asks of a run. */
export interface RunRequest {
  /** The logical date as it was written. @default - now */
  readonly date?: string;
  /** Pipeline parameters, by name. @default - their defaults */
  readonly parameters?: Readonly<Record<string, string>>;
  /** How many tasks at once; the pipeline's own limit holds as well. @default - as many as are ready */
  readonly parallelism?: number;
  /** Whether branches that do not depend on a failed task go on. @default false */
  readonly keepGoing?: boolean;
  /** Seconds for the whole run. @default - the pipeline's own limit */
  readonly timeoutSeconds?: number;
  /** Which tasks. @default - all */
  readonly select?: Selection;
}
