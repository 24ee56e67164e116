import { seconds } from '../support/duration';
import { defineFeature } from './definition/define-feature';
import { duration } from './schema/duration-schema';

/** How long the containers may take to stop after SIGTERM. `terminationGracePeriodSeconds` in Kubernetes, `stop_grace_period` in Compose. */
export const gracePeriod = defineFeature({
  schema: duration,
  scope: 'task',
  pod: (value, { pod }) => {
    pod.terminationGracePeriodSeconds = seconds(value);
  },
  compose: (value, { service }) => {
    service.stop_grace_period = `${seconds(value)}s`;
  },
});
