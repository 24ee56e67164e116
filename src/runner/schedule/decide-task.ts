import type { PlanTask } from '../../assembly/plan';
import { isEnded, type TaskState } from '../events/task-state';

/** What the ends of the tasks before mean for a task. */
export type Decision =
  | { readonly do: 'wait' }
  | { readonly do: 'start' }
  | {
      readonly do: 'end';
      readonly state: 'skipped' | 'upstream-failed' | 'cancelled';
      readonly reason: string;
    };

type Need = readonly [name: string, state: TaskState];

const WAIT: Decision = { do: 'wait' };
const START: Decision = { do: 'start' };

/**
 * A failure before it is known at once; that everything went well, was skipped or is done only when all have ended.
 * So the decision does not depend on the order in which tasks end.
 */
export function decideTask(rule: PlanTask['rule'], needs: readonly Need[]): Decision {
  const find = (...states: TaskState[]) => needs.find(([, state]) => states.includes(state))?.[0];
  const ended = needs.every(([, state]) => isEnded(state));
  const failed = find('failed', 'upstream-failed');
  const cancelled = find('cancelled');
  switch (rule) {
    case 'all-done':
      return ended ? START : WAIT;
    case 'one-failed':
      if (failed) return START;
      if (!ended) return WAIT;
      return cancelled
        ? { do: 'end', state: 'cancelled', reason: `\`${cancelled}\` was cancelled` }
        : { do: 'end', state: 'skipped', reason: 'no task before it failed' };
    case 'all-succeeded': {
      if (failed) return { do: 'end', state: 'upstream-failed', reason: `\`${failed}\` failed` };
      if (!ended) return WAIT;
      if (cancelled) return { do: 'end', state: 'cancelled', reason: `\`${cancelled}\` was cancelled` };
      const skipped = find('skipped');
      if (skipped) return { do: 'end', state: 'skipped', reason: `\`${skipped}\` was skipped` };
      return START;
    }
  }
}
