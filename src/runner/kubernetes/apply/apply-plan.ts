import type { PlannedSet } from './planned-set';
import type { SecretValues } from './secret-values';

/** What bringing folders of `dist/` into a cluster would do. */
export interface ApplyPlan {
  /** The environment's first. */
  readonly sets: readonly PlannedSet[];
  /** Holds values: never printed, never logged. */
  readonly secrets: readonly SecretValues[];
}
