import type { TaskState } from '../../runner/events/task-state';
import type { Color } from './paint';

/** The colours of states that call for one. */
export const STATE_COLORS: Readonly<Partial<Record<TaskState, Color>>> = {
  succeeded: 'green',
  failed: 'red',
  'upstream-failed': 'red',
  retrying: 'yellow',
  skipped: 'yellow',
  cancelled: 'yellow',
};
