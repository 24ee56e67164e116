import type { StopReason } from '../stop/stop';
import type { TaskState } from './task-state';

/** How a run as a whole ended. */
export interface RunEnd {
  readonly state: 'succeeded' | 'failed' | 'timed-out' | 'interrupted';
  /** What the command line exits with. */
  readonly exitCode: number;
}

/** The end that follows from the tasks' final states, or from what stopped the run. */
export function runEnd(
  states: ReadonlyMap<string, TaskState>,
  stopped: StopReason | undefined,
  interruptCode: number,
): RunEnd {
  if (stopped === 'run-timeout') return { state: 'timed-out', exitCode: 124 };
  if (stopped === 'interrupted') return { state: 'interrupted', exitCode: interruptCode };
  if (stopped === 'engine-gone') return { state: 'failed', exitCode: 3 };
  if (stopped === 'unrecorded') return { state: 'failed', exitCode: 1 };
  const failed = [...states.values()].includes('failed');
  return failed ? { state: 'failed', exitCode: 1 } : { state: 'succeeded', exitCode: 0 };
}
