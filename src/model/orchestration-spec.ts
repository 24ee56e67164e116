import { seconds } from '../support/duration';
import type { OrchestrationProps } from './orchestration';
import type { OrchestrationSpec } from './spec/task-spec';

/** The settings that were given, with durations in seconds. */
export function orchestrationSpec(props: OrchestrationProps): Partial<OrchestrationSpec> {
  const { retries, timeout, startupTimeout, ...rest } = props;
  return {
    ...rest,
    ...(retries && {
      retries: {
        limit: retries.limit,
        delay: seconds(retries.delay ?? '0s'),
        backoff: retries.backoff ?? 'constant',
        maxDelay: seconds(retries.maxDelay ?? '1h'),
      },
    }),
    ...(timeout && { timeout: seconds(timeout) }),
    ...(startupTimeout && { startupTimeout: seconds(startupTimeout) }),
  };
}

/** What holds where a task says nothing. */
export const ORCHESTRATION_DEFAULTS: OrchestrationSpec = {
  triggerRule: 'all-succeeded',
  retries: { limit: 0, delay: 0, backoff: 'constant', maxDelay: 3600 },
  startupTimeout: 300,
  fatalExitCodes: [],
  skipExitCodes: [],
};
