import type { Problem } from '../../../support/problem';
import type { Denial } from '../access/denial';
import type { Manifest } from '../dist/manifest';
import type { LiveObject } from '../live/live-object';
import type { Conflict } from './send-apply';

/** What is to be done with an object. */
export interface PlannedObject {
  readonly manifest: Manifest;
  /** `adopt`: nothing about it changes, but that fairlead answers for it from now on. */
  readonly action: 'create' | 'change' | 'adopt' | 'none';
  /** As the cluster has it. @default - it has not, or nobody may know */
  readonly before?: LiveObject;
  /** As the API server would have it. @default - it was not asked */
  readonly after?: LiveObject;
}

/** Why an object cannot be applied. */
export type Obstacle =
  | { readonly manifest: Manifest; readonly conflicts: readonly Conflict[] }
  | { readonly manifest: Manifest; readonly denial: Denial }
  | { readonly manifest: Manifest; readonly problem: Problem };
