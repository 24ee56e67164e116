import type { AppliedRecord } from './applied-record';
import type { PlannedObject } from './planned-object';

/** What is to be done with a folder of `dist/`. */
export interface PlannedSet {
  /** `environment`, or the pipeline. */
  readonly owner: string;
  /** In the order in which they are applied. */
  readonly objects: readonly PlannedObject[];
  /** What an earlier apply of the same folder made and it no longer has. */
  readonly leftovers: Leftovers;
  readonly record: AppliedRecord;
}

/** Objects of an earlier apply, as `<kind> <name>`. */
export interface Leftovers {
  readonly remove: readonly Leftover[];
  /** They hold data, so that only somebody may delete them. */
  readonly keep: readonly Leftover[];
}

export interface Leftover {
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}
