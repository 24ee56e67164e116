import { defineFeature } from './definition/define-feature';
import { podProbe } from './pod/pod-probe';
import { probe } from './schema/probe';
import { composeProbe } from './service/compose-probe';

/** Whether a sidecar can serve; nothing waits for it. `readinessProbe` in Kubernetes, `healthcheck` in Compose unless `startupProbe` is. */
export const readinessProbe = defineFeature({
  schema: probe,
  scope: 'container',
  pod: (value, draft) => podProbe('readinessProbe', value, draft),
  compose: (value, draft) => composeProbe('readinessProbe', value, draft),
});
