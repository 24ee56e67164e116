import type { RunEvent } from '../../../../src/runner/events/run-event';

/** The attempts that have ended, in that order, from what `run --progress json` has told. */
export function attemptEnds(stdout: string): Extract<RunEvent, { type: 'attempt-ended' }>[] {
  const events = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RunEvent);
  return events.flatMap((event) => (event.type === 'attempt-ended' ? [event] : []));
}
