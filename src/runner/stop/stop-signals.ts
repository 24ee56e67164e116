import type { Stop, StopReason } from './stop';

/** The stop signals of a run or of one attempt, in the hands of whoever gives them. */
export interface StopSignals {
  readonly signals: Stop;
  polite(reason: StopReason): void;
  hard(): void;
}

/** Signals that nobody has given yet. */
export function stopSignals(): StopSignals {
  const polite = new AbortController();
  const hard = new AbortController();
  return {
    signals: { polite: polite.signal, hard: hard.signal },
    polite: (reason) => polite.abort(reason),
    hard: () => hard.abort(),
  };
}
