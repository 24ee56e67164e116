import { refer } from '../features/reference/refer';
import type { Reference } from '../features/reference/reference';
import { RUN_VARIABLES } from '../support/run-variables';

/** References to what a run tells its tasks, for `args` and `env`: `run.date`, `run.intervalStart`, `run.attempt`… */
export const run = Object.fromEntries(
  Object.entries(RUN_VARIABLES).map(([name, { variable }]) => [name, refer({ ref: 'run', variable })]),
) as { readonly [K in keyof typeof RUN_VARIABLES]: Reference };
