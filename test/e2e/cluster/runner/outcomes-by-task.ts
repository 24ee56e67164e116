import type { AttemptOutcome } from '../../../../src/runner/events/attempt-outcome';
import type { RunEvent } from '../../../../src/runner/events/run-event';

/** How the last attempt of each task ended, from what `run --progress json` has told. */
export function outcomesByTask(stdout: string): Record<string, AttemptOutcome> {
  const events = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RunEvent);
  return Object.fromEntries(
    events.flatMap((event) => (event.type === 'attempt-ended' ? [[event.task, event.outcome]] : [])),
  );
}
