import type { DriveOptions } from './drive-options';

/** The options of `fairlead run`, as the command line gives them. */
export interface RunOptions extends DriveOptions {
  readonly env: string;
  /** A context of the kubeconfig. */
  readonly context?: string;
  /** The logical date: `2026-01-31`, with or without a time and an offset. */
  readonly date?: string;
  /** The first and the last logical date of a backfill. */
  readonly fromDate?: string;
  readonly toDate?: string;
  /** How many runs of a backfill at once. */
  readonly parallelRuns?: string;
  /** Whether a backfill runs dates that have succeeded before. */
  readonly again?: boolean;
  /** `name=value` of a pipeline parameter, each. */
  readonly param?: readonly string[];
  /** A file of pipeline parameters. */
  readonly paramsFile?: string;
  /** Names of tasks, each with more after commas. */
  readonly only?: readonly string[];
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  /** `false` for `--no-deps`. */
  readonly deps?: boolean;
  /** The run to go on with; `true` for the latest. */
  readonly resume?: string | true;
  /** Whether a process in the background drives it. */
  readonly detach?: boolean;
}
