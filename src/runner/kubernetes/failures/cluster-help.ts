import type { PlaceHelp } from '../../explain/place-help';

/** The next steps for a program in a cluster. */
export const CLUSTER_HELP: PlaceHelp = {
  fullDisk:
    "a disk is full that it writes to: its node's (`kubectl describe node` shows `DiskPressure`), or a volume or scratch space with a size",
  killed:
    'it was killed, but not at its memory limit: by itself, or by a node without memory left (`kubectl describe node` shows it)',
};
