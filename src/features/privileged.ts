import { defineFeature } from './definition/define-feature';
import { secureContainer } from './pod/secure-container';
import { flag } from './schema/flag';

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
