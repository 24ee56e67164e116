import type { RunEnd } from '../../runner/events/run-end';
import type { TaskState } from '../../runner/events/task-state';

/** In which order they are counted: how things have ended, then what goes on. */
const ORDER: readonly (TaskState | RunEnd['state'])[] = [
  'succeeded',
  'failed',
  'upstream-failed',
  'timed-out',
  'skipped',
  'cancelled',
  'interrupted',
  'running',
  'retrying',
  'waiting',
  'pending',
];

/** How many tasks or runs are in which state: `2 succeeded, 1 failed`. */
export function countStates(states: Iterable<(typeof ORDER)[number]>): string {
  const all = [...states];
  return ORDER.map((state) => [state, all.filter((one) => one === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ');
}
