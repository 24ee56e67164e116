import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { podProbe } from './pod/pod-probe';
import { probe } from './schema/probe';

/** Whether a sidecar still works; it is restarted when it does not. `livenessProbe` in Kubernetes. */
export const livenessProbe = defineFeature({
  schema: probe,
  scope: 'container',
  pod: (value, draft) => podProbe('livenessProbe', value, draft),
  compose: unsupported('Docker marks a container as unhealthy, but restarts it only once it has ended'),
});
