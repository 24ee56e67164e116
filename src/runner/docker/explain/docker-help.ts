import type { PlaceHelp } from '../../explain/place-help';

/** The next steps for a program on this machine's engine. */
export const DOCKER_HELP: PlaceHelp = {
  fullDisk:
    "a disk is full that it writes to: the engine's (`docker system df`), or a volume or scratch space with a size",
  killed:
    'it was killed, but not at its memory limit: by itself, or by a machine without memory left (`dmesg` names it)',
};
