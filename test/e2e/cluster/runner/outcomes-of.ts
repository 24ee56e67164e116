import type { AttemptOutcome } from '../../../../src/runner/events/attempt-outcome';
import { attemptEnds } from './attempt-ends';
import type { StartedRun } from './start-run';

/** How the attempts of a run have ended so far, in that order. */
export function outcomesOf(run: StartedRun): AttemptOutcome[] {
  return attemptEnds(run.text()).map(({ outcome }) => outcome);
}
