import { defineFeature } from './define-feature';
import { podAffinityTerms } from './pod-affinity-terms';
import { toPodAffinity } from './to-pod-affinity';
import { unsupported } from './unsupported';

/** Pods near which the task must or should run. `affinity.podAffinity` of the pod. */
export const podAffinity = defineFeature({
  schema: podAffinityTerms,
  scope: 'task',
  pod: (value, { pod }) => {
    pod.affinity = { ...pod.affinity, podAffinity: toPodAffinity(value) };
  },
  compose: unsupported('a Docker Engine is one machine: every container runs near every other'),
});
