import { composeProbe } from './compose-probe';
import { defineFeature } from './define-feature';
import { podProbe } from './pod-probe';
import { probe } from './probe';

/** Whether a sidecar can serve; nothing waits for it. `readinessProbe` in Kubernetes, `healthcheck` in Compose unless `startupProbe` is. */
export const readinessProbe = defineFeature({
  schema: probe,
  scope: 'container',
  pod: (value, draft) => podProbe('readinessProbe', value, draft),
  compose: (value, draft) => composeProbe('readinessProbe', value, draft),
});
