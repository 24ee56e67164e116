import { defineFeature } from './definition/define-feature';
import { flag } from './schema/flag';

/** Keeps the program's input open. `stdin` in Kubernetes; `stdin_open` in Compose. */
export const stdin = defineFeature({
  schema: flag,
  scope: 'container',
  pod: (value, { container }) => {
    container.stdin = value;
  },
  compose: (value, { service }) => {
    service.stdin_open = value;
  },
});
