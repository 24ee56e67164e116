import type { PlanTask } from '../../assembly/plan';
import { ATTEMPT_CAUSES, type CauseMeaning } from '../events/attempt-cause';
import type { AttemptOutcome } from '../events/attempt-outcome';
import { DISRUPTION_RETRIES } from './disruption-retries';
import { isDisruption } from './is-disruption';

/** How many attempts of a task have ended so far, the one that is judged included. */
export interface AttemptCounts {
  /** Those that count. */
  readonly tries: number;
  /** Those that were disrupted. */
  readonly disruptions: number;
}

/** What the end of an attempt means for its task: after `again` and `disrupted` another one begins that counts as no retry. */
export function judgeAttempt(
  task: PlanTask,
  { tries, disruptions }: AttemptCounts,
  outcome: AttemptOutcome,
): 'succeeded' | 'skipped' | 'retry' | 'again' | 'disrupted' | 'failed' | 'cancelled' {
  if (outcome.state !== 'failed') return outcome.state;
  const { retried, again }: CauseMeaning = ATTEMPT_CAUSES[outcome.cause];
  if (again === 'at-once') return 'again';
  if (isDisruption(outcome)) return disruptions <= DISRUPTION_RETRIES.limit ? 'disrupted' : 'failed';
  if (outcome.main && outcome.cause === 'exit-code' && outcome.exitCode !== undefined) {
    if (task.skipExitCodes.includes(outcome.exitCode)) return 'skipped';
    if (task.fatalExitCodes.includes(outcome.exitCode)) return 'failed';
  }
  if (!retried) return 'failed';
  return tries <= task.retries.limit ? 'retry' : 'failed';
}
