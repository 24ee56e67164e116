import type { PlanTask } from '../../assembly/plan';
import { ATTEMPT_CAUSES, type CauseMeaning } from '../events/attempt-cause';
import type { AttemptOutcome } from '../events/attempt-outcome';

/** What the end of an attempt means for its task: `again` is another attempt that counts as no retry. */
export function judgeAttempt(
  task: PlanTask,
  /** How many attempts have counted so far, this one included. */
  tries: number,
  outcome: AttemptOutcome,
): 'succeeded' | 'skipped' | 'retry' | 'again' | 'failed' | 'cancelled' {
  if (outcome.state !== 'failed') return outcome.state;
  const { retried, free = false }: CauseMeaning = ATTEMPT_CAUSES[outcome.cause];
  if (free) return 'again';
  if (outcome.main && outcome.cause === 'exit-code' && outcome.exitCode !== undefined) {
    if (task.skipExitCodes.includes(outcome.exitCode)) return 'skipped';
    if (task.fatalExitCodes.includes(outcome.exitCode)) return 'failed';
  }
  if (!retried) return 'failed';
  return tries <= task.retries.limit ? 'retry' : 'failed';
}
