import type { AttemptOutcome } from '../../../../src/runner/events/attempt-outcome';
import type { RunEvent } from '../../../../src/runner/events/run-event';
import type { StartedRun } from './start-run';

/** How the attempts of a run have ended so far, in that order. */
export function outcomesOf(run: StartedRun): AttemptOutcome[] {
  const events = run
    .text()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RunEvent);
  return events.flatMap((event) => (event.type === 'attempt-ended' ? [event.outcome] : []));
}
