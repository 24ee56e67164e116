import type { AttemptOutcome } from '../../src/runner/events/attempt-outcome';
import type { AttemptEnd } from '../../src/runner/executor';

/** The end of an attempt that left nothing on an engine. */
export function attemptEnd(outcome: AttemptOutcome): AttemptEnd {
  return { outcome, release: () => {} };
}
