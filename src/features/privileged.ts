import { defineFeature } from './define-feature';
import { flag } from './flag';
import { secureContainer } from './secure-container';

/** All rights of root on the machine. `privileged` in both; Kubernetes wants `allowPrivilegeEscalation: true` with it. */
export const privileged = defineFeature({
  schema: flag,
  scope: 'container',
  pod: (value, draft) => {
    secureContainer(draft, { privileged: value });
  },
  compose: (value, { service }) => {
    service.privileged = value;
  },
});
