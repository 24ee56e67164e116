import { args } from './args';
import { command } from './command';
import { env } from './env';
import { image } from './image';
import { nodeSelector } from './node-selector';

/**
 * Every task field. The order is the order in which the fields are written into a pod or a service:
 * `env` comes before `command` and `args`, which may refer to it.
 */
export const registry = {
  /** The image from the catalogue. */
  image,
  /** Environment variables. */
  env,
  /** Replaces the image's ENTRYPOINT. @default - the image's */
  command,
  /** Replaces the image's CMD. @default - the image's, unless `command` is given */
  args,
  /** Labels that a node must have. @default - any node */
  nodeSelector,
};
