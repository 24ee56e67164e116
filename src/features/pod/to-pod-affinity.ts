import type { k8s } from 'cdk8s-plus-28';
import type { PodAffinityTerms } from './pod-affinity-terms';

/** The rules as Kubernetes spells them. */
export function toPodAffinity({ required, preferred }: PodAffinityTerms): k8s.PodAffinity {
  return {
    ...(required && { requiredDuringSchedulingIgnoredDuringExecution: required }),
    ...(preferred && {
      preferredDuringSchedulingIgnoredDuringExecution: preferred.map(({ weight, ...podAffinityTerm }) => ({
        weight,
        podAffinityTerm,
      })),
    }),
  };
}
