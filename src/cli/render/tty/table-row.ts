import type { RunEvent } from '../../../runner/events/run-event';
import type { TaskState } from '../../../runner/events/task-state';

/** A line of the table: a task, or a service or an image that tasks wait for. */
export interface TableRow {
  readonly name: string;
  readonly state: TaskState | Exclude<Extract<RunEvent, { type: 'service' | 'image' }>['state'], 'ready'>;
  /** The current attempt, or the last one. @default - none has begun */
  readonly attempt?: number;
  /** Since when it goes on: milliseconds since 1970. @default - it does not go on */
  readonly since?: number;
  /** How long the last attempt took. @default - none has ended */
  readonly seconds?: number;
  /** Why it is in its state, or the last line of its log. */
  readonly detail: () => string;
}
