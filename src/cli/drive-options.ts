import type { GlobalOptions } from './verb';

/** Options of every command that drives a run, as the command line gives them. */
export interface DriveOptions extends GlobalOptions {
  /** How many tasks at once. */
  readonly parallel?: string;
  readonly keepGoing?: boolean;
  /** Whether images that are here are pulled again. */
  readonly pull?: boolean;
  /** Whether containers of failed attempts stay. */
  readonly keep?: boolean;
  readonly dryRun?: boolean;
  /** For the whole run: `90s`, `1h30m`. */
  readonly timeout?: string;
  readonly progress?: string;
}
