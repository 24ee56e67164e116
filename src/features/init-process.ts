import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { flag } from './schema/flag';

/**
 * Starts the program below a small init, which passes signals on and collects ended children. `init` in Compose.
 * `shareProcessNamespace` of a pod is no twin: its first process passes no signals on.
 */
export const initProcess = defineFeature({
  schema: flag,
  scope: 'container',
  pod: unsupported(
    'a container of a pod has no init of the engine: put one, such as `tini`, into the image and `command`',
  ),
  compose: (value, { service }) => {
    service.init = value;
  },
});
