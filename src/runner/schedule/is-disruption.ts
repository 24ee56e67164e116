import { ATTEMPT_CAUSES, type CauseMeaning } from '../events/attempt-cause';
import type { AttemptOutcome } from '../events/attempt-outcome';

/** Whether an attempt was ended by what is no fault of its own, and may happen to the next one, too. */
export function isDisruption(outcome: AttemptOutcome): boolean {
  if (outcome.state === 'succeeded') return false;
  const { again }: CauseMeaning = ATTEMPT_CAUSES[outcome.cause];
  return again === 'later';
}
