import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The cgroup of a container, as far as this machine shows it. */
export interface Cgroup {
  readonly version: 1 | 2;
  /** Of version 1: with the name of a controller in the place of `*`. */
  readonly folder: string;
}

/** Where the two cgroup drivers of Docker put a container: `cgroupfs`, `systemd`. */
const PLACES = (id: string) => [`docker/${id}`, `system.slice/docker-${id}.scope`];

/** The cgroup of a running container; undefined where it is on another machine, hidden, or gone. */
export function findCgroup(root: string, id: string): Cgroup | undefined {
  for (const place of PLACES(id)) {
    if (existsSync(join(root, 'memory', place))) return { version: 1, folder: join(root, '*', place) };
    if (existsSync(join(root, place))) return { version: 2, folder: join(root, place) };
  }
  return undefined;
}
