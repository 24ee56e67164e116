import type { Stop, StopReason } from '../stop';

/** The stop signals of one attempt, in the scheduler's hands. */
export interface AttemptStop {
  readonly signals: Stop;
  polite(reason: StopReason): void;
  hard(): void;
}

/** Signals that nobody has given yet. */
export function attemptStop(): AttemptStop {
  const polite = new AbortController();
  const hard = new AbortController();
  return {
    signals: { polite: polite.signal, hard: hard.signal },
    polite: (reason) => polite.abort(reason),
    hard: () => hard.abort(),
  };
}
