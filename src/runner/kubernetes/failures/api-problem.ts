import { EngineUnavailableError } from '../../engine-unavailable-error';
import type { AttemptFailure } from '../../events/attempt-outcome';
import { denialOf } from '../access/denial';
import { KubeApiError } from '../api/kube-api-error';
import { eventProblem } from './event-problem';

/** The failure that an error of the cluster means for an attempt. */
export function apiProblem(error: unknown): AttemptFailure {
  const failed = { state: 'failed', main: false } as const;
  if (error instanceof EngineUnavailableError)
    return { ...failed, cause: 'engine-gone', message: error.message, help: GONE };
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof KubeApiError)) return { ...failed, cause: 'engine', message };
  if (denialOf(error)) return { ...failed, cause: 'forbidden', message, help: FORBIDDEN };
  // A Job may be refused for the same reasons as a pod.
  const known = eventProblem([{ reason: 'FailedCreate', message }]);
  if (error.status === 403 && known)
    return { ...failed, cause: known.cause, message: known.message, help: known.help };
  return { ...failed, cause: 'engine', message: `the cluster refused its Job: ${message}` };
}

const GONE = 'its Job goes on in the cluster; `fairlead run --resume` goes on with the run';
const FORBIDDEN = 'bind the Role `fairlead-run` of the environment to whoever runs fairlead';
