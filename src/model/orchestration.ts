import { z } from 'zod';
import { duration } from '../features/schema/duration-schema';

const exitCode = z
  .int('must be a whole number')
  .min(1, 'must be between 1 and 255: 0 is success')
  .max(255, 'must be between 1 and 255');

/** What a task says about its place in a run, one schema per setting. None of it is a container feature: each target says how it does it. */
export const orchestration = {
  /** Which ends of the tasks before let this one start: `all-succeeded`, `all-done`, `one-failed`. @default 'all-succeeded' */
  triggerRule: z.enum(['all-succeeded', 'all-done', 'one-failed']),
  /** Further attempts after a failed one. @default - none */
  retries: z.strictObject({
    /** How many. */
    limit: z.int('must be a whole number').min(0, 'must not be negative').max(100, 'must be 100 at most'),
    /** Pause before the next attempt. @default '0s' */
    delay: duration.optional(),
    /** Whether the pause doubles with each attempt. @default 'constant' */
    backoff: z.enum(['constant', 'exponential']).optional(),
    /** The longest pause of an exponential back-off. @default '1h' */
    maxDelay: duration.optional(),
  }),
  /** Per attempt: `activeDeadlineSeconds` of the pod. @default - no limit */
  timeout: duration,
  /** How long an attempt may take until its containers run. @default '5m' */
  startupTimeout: duration,
  /** Exit codes that no retry can mend: the task fails at once. @default - none */
  fatalExitCodes: z.array(exitCode),
  /** Exit codes by which the task says that there is nothing to do: it is skipped, not failed. @default - none */
  skipExitCodes: z.array(exitCode),
};

/** The orchestration settings as a user writes them. */
export type OrchestrationProps = {
  readonly [K in keyof typeof orchestration]?: z.input<(typeof orchestration)[K]>;
};
