import type { PlanTask } from '../../assembly/plan';
import type { AttemptCause, AttemptOutcome } from '../attempt-outcome';

/** Another attempt would end the same way, or nobody wants one. */
const NO_RETRY: ReadonlySet<AttemptCause> = new Set([
  'run-timeout',
  'interrupted',
  'unrecorded',
  'start',
  'image',
  'result',
]);

/** What the end of an attempt means for its task: `again` is another attempt that counts as no retry. */
export function judgeAttempt(
  task: PlanTask,
  /** How many attempts have counted so far, this one included. */
  tries: number,
  outcome: AttemptOutcome,
): 'succeeded' | 'skipped' | 'retry' | 'again' | 'failed' {
  if (outcome.state === 'succeeded') return 'succeeded';
  if (outcome.cause === 'lost') return 'again';
  if (outcome.main && outcome.cause === 'exit-code' && outcome.exitCode !== undefined) {
    if (task.skipExitCodes.includes(outcome.exitCode)) return 'skipped';
    if (task.fatalExitCodes.includes(outcome.exitCode)) return 'failed';
  }
  if (NO_RETRY.has(outcome.cause)) return 'failed';
  return tries <= task.retries.limit ? 'retry' : 'failed';
}
