import type { MemoryQuantity } from '../../support/quantity';
import type { Mount } from '../mounts';
import type { Medium } from '../schema/medium';

/** What scratch space is made of. */
export interface ScratchOptions {
  /** How much it may hold. @default - as much as the machine has */
  readonly size?: MemoryQuantity;
  /** Where it lies; memory counts to the container's memory. @default 'disk' */
  readonly medium?: Medium;
}

/** How one container sees scratch space. */
export interface ScratchMountOptions {
  /** Whether the container may only read it. @default false */
  readonly readOnly?: boolean;
  /** The part of it that the container sees. @default - all of it */
  readonly subPath?: string;
}

/** Space that ends with the task, shared by name between its containers: `scratch('work', { size: '1Gi' }).at('/work')`. */
export function scratch(name: string, options: ScratchOptions = {}) {
  return {
    /** The space at a path of a container, for its `mounts`. */
    at: (path: string, how: ScratchMountOptions = {}): Mount => ({
      mount: 'scratch',
      name,
      path,
      ...options,
      ...how,
    }),
  };
}
