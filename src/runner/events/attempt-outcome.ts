import type { AttemptCause } from './attempt-cause';

/** An attempt that did not succeed, in words for people and in fields for programs. */
export interface AttemptFailure {
  /** `cancelled`: it has not failed, the run was stopped before its end. */
  readonly state: 'failed' | 'cancelled';
  readonly cause: AttemptCause;
  /** One sentence without a full stop, names in backticks. */
  readonly message: string;
  /** The next step. @default - none is known */
  readonly help?: string;
  /** The container that failed. @default - no single one */
  readonly container?: string;
  /** Whether that container is the task's main one. */
  readonly main: boolean;
  /** @default - nothing ended with a code */
  readonly exitCode?: number;
}

/** How an attempt ended. */
export type AttemptOutcome =
  | {
      readonly state: 'succeeded';
      /** The declared results, by name, as later tasks get them. */
      readonly results: Readonly<Record<string, string>>;
    }
  | AttemptFailure;
