import { EngineUnavailableError } from '../../engine-unavailable-error';
import type { AttemptFailure } from '../../events/attempt-outcome';
import { envOption } from '../../record/env-option';
import { refusedCall } from '../access/refused-call';
import { KubeApiError } from '../api/kube-api-error';
import { eventProblem } from './event-problem';

/** The failure that an error of the cluster means for an attempt of a run. */
export function apiProblem(error: unknown, run: string, environment: string): AttemptFailure {
  const failed = { state: 'failed', main: false } as const;
  if (error instanceof EngineUnavailableError)
    return { ...failed, cause: 'engine-gone', message: error.message, help: gone(run, environment) };
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof KubeApiError)) return { ...failed, cause: 'engine', message };
  const refused = refusedCall(error);
  if (refused) return { ...failed, cause: 'forbidden', ...refused };
  // A Job may be refused for the same reasons as a pod.
  const known = eventProblem([{ reason: 'FailedCreate', message }]);
  if (error.status === 403 && known)
    return { ...failed, cause: known.cause, message: known.message, help: known.help };
  return { ...failed, cause: 'engine', message: `the cluster refused its Job: ${message}` };
}

function gone(run: string, environment: string): string {
  return `its Job goes on in the cluster; \`fairlead run --resume ${run}${envOption(environment)}\` goes on with the run`;
}
