import { defineFeature } from './definition/define-feature';
import { podProbe } from './pod/pod-probe';
import { probe } from './schema/probe';
import { composeProbe } from './service/compose-probe';

/** The question that a sidecar must answer before the next container starts. `startupProbe` in Kubernetes, `healthcheck` in Compose. */
export const startupProbe = defineFeature({
  schema: probe,
  scope: 'container',
  pod: (value, draft) => podProbe('startupProbe', value, draft),
  compose: (value, draft) => composeProbe('startupProbe', value, draft),
});
