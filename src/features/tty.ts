import { defineFeature } from './definition/define-feature';
import { flag } from './schema/flag';

/** Gives the program a terminal, which merges its two outputs into one. `tty` in both. */
export const tty = defineFeature({
  schema: flag,
  scope: 'container',
  pod: (value, { container, differences }) => {
    container.tty = value;
    if (value)
      differences.push({
        field: 'tty',
        reason:
          'the log of a pod ends lines with `\\n`, where a terminal and the log of Docker have `\\r\\n`',
      });
  },
  compose: (value, { service }) => {
    service.tty = value;
  },
});
