import { defineFeature } from './definition/define-feature';
import { secureContainer } from './pod/secure-container';
import { flag } from './schema/flag';

const CONTRADICTION = 'must be `true` where `privileged` is, since Kubernetes refuses the two together';

/**
 * Whether a program may get more rights than its parent, as by a setuid file.
 * `allowPrivilegeEscalation` in Kubernetes; `no-new-privileges` in Compose when it is `false`.
 */
export const allowPrivilegeEscalation = defineFeature({
  schema: flag,
  scope: 'container',
  pod: (value, draft) => {
    if (!value && draft.container.securityContext?.privileged)
      draft.context.problem('allowPrivilegeEscalation', CONTRADICTION);
    secureContainer(draft, { allowPrivilegeEscalation: value });
  },
  compose: (value, { service, context }) => {
    if (value) return;
    if (service.privileged) context.problem('allowPrivilegeEscalation', CONTRADICTION);
    service.security_opt = [...(service.security_opt ?? []), 'no-new-privileges:true'];
  },
});
