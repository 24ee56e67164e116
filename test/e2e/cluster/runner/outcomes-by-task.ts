import type { AttemptOutcome } from '../../../../src/runner/events/attempt-outcome';
import { attemptEnds } from './attempt-ends';

/** How the last attempt of each task ended, from what `run --progress json` has told. */
export function outcomesByTask(stdout: string): Record<string, AttemptOutcome> {
  return Object.fromEntries(attemptEnds(stdout).map(({ task, outcome }) => [task, outcome]));
}
