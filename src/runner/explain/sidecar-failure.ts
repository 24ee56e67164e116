import type { PlanContainer } from '../../assembly/plan';
import type { AttemptFailure } from '../events/attempt-outcome';
import { containerWords } from './container-words';

/** The failure of an attempt whose sidecar did not get ready: it ended, which `end` explains, or its check fails. */
export function sidecarFailure(container: PlanContainer, end: AttemptFailure | undefined): AttemptFailure {
  if (!end)
    return {
      state: 'failed',
      cause: 'sidecar',
      container: container.name,
      main: false,
      message: `${containerWords(container)}did not get ready`,
      help: 'read its log above; its readiness check decides',
    };
  const cause = end.cause === 'exit-code' ? 'sidecar' : end.cause;
  return { ...end, cause, message: `${end.message}, before it was ready` };
}
