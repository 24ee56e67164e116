import type { PlanTask } from '../../assembly/plan';
import type { AttemptCause, AttemptOutcome } from '../attempt-outcome';

/** Another attempt would end the same way, or nobody wants one. */
const NO_RETRY: ReadonlySet<AttemptCause> = new Set([
  'run-timeout',
  'interrupted',
  'start',
  'image',
  'result',
]);

/** What the end of an attempt means for its task. */
export function judgeAttempt(
  task: PlanTask,
  attempt: number,
  outcome: AttemptOutcome,
): 'succeeded' | 'skipped' | 'retry' | 'failed' {
  if (outcome.state === 'succeeded') return 'succeeded';
  if (outcome.main && outcome.cause === 'exit-code' && outcome.exitCode !== undefined) {
    if (task.skipExitCodes.includes(outcome.exitCode)) return 'skipped';
    if (task.fatalExitCodes.includes(outcome.exitCode)) return 'failed';
  }
  if (NO_RETRY.has(outcome.cause)) return 'failed';
  return attempt <= task.retries.limit ? 'retry' : 'failed';
}
