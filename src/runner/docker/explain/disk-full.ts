/** The engine has no room for a container, a volume or an image. */
export const DISK_FULL = {
  message: 'the disk of the engine is full',
  help: '`docker system df` shows what takes the space, `docker system prune` frees what nobody uses',
} as const;
