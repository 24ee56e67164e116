import type { PlanTask } from '../../assembly/plan';

/**
 * How disruptions are made up for, per task and runner, beside the task's own retries. Kubernetes makes pods of a Job anew
 * with the same pauses, but without a limit: a node that evicts every pod would keep a run busy for ever.
 */
export const DISRUPTION_RETRIES: PlanTask['retries'] = {
  limit: 10,
  delaySeconds: 10,
  backoff: 'exponential',
  maxDelaySeconds: 360,
};
