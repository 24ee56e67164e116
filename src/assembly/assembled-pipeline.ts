import type { Lock } from './lock';
import type { Plan } from './plan';

/** A pipeline in an environment, as `dist/` has it; its files are those that fairlead wrote. */
export interface AssembledPipeline {
  readonly environment: string;
  readonly pipeline: string;
  /** Below `dist/`. */
  readonly path: string;
  readonly directory: string;
  /** Path below the folder to content; without the lock. */
  readonly files: ReadonlyMap<string, string>;
  readonly lock: Lock;
  readonly plan: Plan;
}
