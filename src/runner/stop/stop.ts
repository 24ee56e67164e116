/** Why attempts are told to stop. */
export type StopReason = 'timeout' | 'run-timeout' | 'interrupted' | 'unrecorded' | 'engine-gone';

/** How an attempt is told to stop: politely with its grace period, then hard. */
export interface Stop {
  /** Aborted with a `StopReason`. */
  readonly polite: AbortSignal;
  readonly hard: AbortSignal;
}
