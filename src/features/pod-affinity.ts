import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { podAffinityTerms } from './pod/pod-affinity-terms';
import { toPodAffinity } from './pod/to-pod-affinity';

/** Pods near which the task must or should run. `affinity.podAffinity` of the pod. */
export const podAffinity = defineFeature({
  schema: podAffinityTerms,
  scope: 'task',
  pod: (value, { pod }) => {
    pod.affinity = { ...pod.affinity, podAffinity: toPodAffinity(value) };
  },
  compose: unsupported('a Docker Engine is one machine: every container runs near every other'),
});
