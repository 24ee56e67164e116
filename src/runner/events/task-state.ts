/**
 * Where a task of a run stands.
 * `pending` waits for other tasks, `waiting` for a free slot, `retrying` for its next attempt.
 * `upstream-failed` never started because a task before it failed, `skipped` because there was nothing to do,
 * `cancelled` because the run was stopping: before it started, between two attempts or in the middle of one.
 */
export type TaskState =
  | 'pending'
  | 'waiting'
  | 'running'
  | 'retrying'
  | 'succeeded'
  | 'failed'
  | 'skipped'
  | 'upstream-failed'
  | 'cancelled';

const ENDED: ReadonlySet<TaskState> = new Set([
  'succeeded',
  'failed',
  'skipped',
  'upstream-failed',
  'cancelled',
]);

/** Whether the state is final. */
export function isEnded(state: TaskState): boolean {
  return ENDED.has(state);
}
