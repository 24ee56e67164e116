import { defineFeature } from './definition/define-feature';
import { secureContainer } from './pod/secure-container';
import { flag } from './schema/flag';

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
