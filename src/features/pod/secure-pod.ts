import type { k8s } from 'cdk8s-plus-28';
import type { PodDraft } from '../draft/pod-draft';

/** Adds to the `securityContext` of the pod. */
export function securePod({ pod }: PodDraft, part: k8s.PodSecurityContext): void {
  pod.securityContext = { ...pod.securityContext, ...part };
}
