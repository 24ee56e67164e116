import type { TaskState } from '../events/task-state';

/** A task that a run does not run, since it has ended before. */
export interface TakenTask {
  /** A final one. */
  readonly state: TaskState;
  /** The run in which it ended. */
  readonly run: string;
  /** As later tasks get them. */
  readonly results: Readonly<Record<string, string>>;
  readonly reason: string;
}
