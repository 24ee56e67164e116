import type { TaskView } from '../../record/run-view';

/**
 * Whether a task has nothing left to do in a run that goes on: it succeeded, or said by an exit code of its own that there
 * was nothing to do. One that was skipped because of a task before it is decided anew.
 */
export function hasDone({ state, attempts }: TaskView): boolean {
  return state === 'succeeded' || (state === 'skipped' && attempts.length > 0);
}
