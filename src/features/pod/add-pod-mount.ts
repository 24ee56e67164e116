import type { k8s } from 'cdk8s-plus-28';
import type { PodDraft } from '../draft/pod-draft';

/** Adds a mount to the container; what is not given is left out. */
export function addPodMount(
  { container }: Pick<PodDraft, 'container'>,
  { name, mountPath, subPath, readOnly }: k8s.VolumeMount,
): void {
  container.volumeMounts = [
    ...(container.volumeMounts ?? []),
    {
      name,
      mountPath,
      ...(subPath === undefined ? {} : { subPath }),
      ...(readOnly ? { readOnly } : {}),
    },
  ];
}
