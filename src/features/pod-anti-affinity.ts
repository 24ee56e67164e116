import { defineFeature } from './define-feature';
import { podAffinityTerms } from './pod-affinity-terms';
import { toPodAffinity } from './to-pod-affinity';
import { unsupported } from './unsupported';

/** Pods away from which the task must or should run. `affinity.podAntiAffinity` of the pod. */
export const podAntiAffinity = defineFeature({
  schema: podAffinityTerms,
  scope: 'task',
  pod: (value, { pod }) => {
    pod.affinity = { ...pod.affinity, podAntiAffinity: toPodAffinity(value) };
  },
  compose: unsupported('a Docker Engine is one machine: no container can run away from another'),
});
