import { defineFeature } from './define-feature';
import { flag } from './flag';
import { secureContainer } from './secure-container';

/** Whether the program may not write outside its mounts. `readOnlyRootFilesystem` in Kubernetes; `read_only` in Compose. */
export const readOnlyRoot = defineFeature({
  schema: flag,
  scope: 'container',
  pod: (value, draft) => {
    secureContainer(draft, { readOnlyRootFilesystem: value });
  },
  compose: (value, { service }) => {
    service.read_only = value;
  },
});
