import type { AttemptOutcome } from '../../../../src/runner/events/attempt-outcome';
import type { ChainRun } from '../run-chain';

/** How the attempts of a task ended, in order. */
export function outcomesOf({ events }: ChainRun, task: string): AttemptOutcome[] {
  return events.flatMap((event) =>
    event.type === 'attempt-ended' && event.task === task ? [event.outcome] : [],
  );
}
