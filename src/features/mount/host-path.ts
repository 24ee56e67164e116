import type { Mount } from '../mounts';

/** What a path of the machine is. */
export interface HostPathOptions {
  /** What must stand there. @default 'Directory' */
  readonly type?: 'Directory' | 'File';
}

/** How one container sees a path of the machine. */
export interface HostPathMountOptions {
  /** Whether the container may only read it. @default false */
  readonly readOnly?: boolean;
}

/** An existing path of the machine, where the environment allows it: `hostPath('/data').at('/data', { readOnly: true })`. */
export function hostPath(path: string, options: HostPathOptions = {}) {
  return {
    /** The path of the machine at a path of a container, for its `mounts`. */
    at: (target: string, how: HostPathMountOptions = {}): Mount => ({
      mount: 'host',
      hostPath: path,
      path: target,
      ...options,
      ...how,
    }),
  };
}
