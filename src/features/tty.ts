import { defineFeature } from './definition/define-feature';
import { flag } from './schema/flag';

/** Gives the program a terminal, which merges its two outputs into one. `tty` in both. */
export const tty = defineFeature({
  schema: flag,
  scope: 'container',
  pod: (value, { container }) => {
    container.tty = value;
  },
  compose: (value, { service }) => {
    service.tty = value;
  },
});
