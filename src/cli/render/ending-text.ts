import type { RunEnd } from '../../runner/events/run-end';
import type { TaskState } from '../../runner/events/task-state';
import { countStates } from './count-states';
import { formatSeconds } from './format-seconds';

/** How a run ended, in a line: `failed in 3.5 s: 2 succeeded, 1 failed`. */
export function endingText(state: RunEnd['state'], seconds: number, tasks: readonly TaskState[]): string {
  const counts = countStates(tasks);
  return `${state} in ${formatSeconds(seconds)}${counts && `: ${counts}`}`;
}
