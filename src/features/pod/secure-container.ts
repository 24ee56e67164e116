import type { k8s } from 'cdk8s-plus-28';
import type { PodDraft } from '../draft/pod-draft';

/** Adds to the `securityContext` of the container. */
export function secureContainer({ container }: PodDraft, part: k8s.SecurityContext): void {
  container.securityContext = { ...container.securityContext, ...part };
}
