import { defineFeature } from './definition/define-feature';
import { dnsLabel } from './schema/dns-label';

/** The name that the containers see as their host's: one DNS label. `hostname` in both. */
export const hostname = defineFeature({
  schema: dnsLabel,
  scope: 'task',
  pod: (value, { pod }) => {
    pod.hostname = value;
  },
  compose: (value, { service }) => {
    service.hostname = value;
  },
});
