import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { podAffinityTerms } from './pod/pod-affinity-terms';
import { toPodAffinity } from './pod/to-pod-affinity';

/** Pods away from which the task must or should run. `affinity.podAntiAffinity` of the pod. */
export const podAntiAffinity = defineFeature({
  schema: podAffinityTerms,
  scope: 'task',
  pod: (value, { pod }) => {
    pod.affinity = { ...pod.affinity, podAntiAffinity: toPodAffinity(value) };
  },
  compose: unsupported('a Docker Engine is one machine: no container can run away from another'),
});
