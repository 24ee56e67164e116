import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';

/** The signal that asks the program to end. `stop_signal` in Compose. */
export const stopSignal = defineFeature({
  schema: z.string({ error: 'must be the name of a signal' }).regex(/^SIG[A-Z0-9]+(?:[+-]\d+)?$/, {
    error: ({ input }) => `is \`${String(input)}\`; write the name of a signal, as \`SIGTERM\``,
  }),
  scope: 'container',
  pod: unsupported(
    'a pod stops with the STOPSIGNAL of the image: `lifecycle.stopSignal` came with Kubernetes 1.33',
  ),
  compose: (value, { service }) => {
    service.stop_signal = value;
  },
});
