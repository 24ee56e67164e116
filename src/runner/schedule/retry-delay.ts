import type { PlanTask } from '../../assembly/plan';

/** Seconds from the end of a failed attempt to the next one. */
export function retryDelay(retries: PlanTask['retries'], attempt: number): number {
  if (retries.backoff === 'constant') return retries.delaySeconds;
  return Math.min(retries.delaySeconds * 2 ** (attempt - 1), retries.maxDelaySeconds);
}
