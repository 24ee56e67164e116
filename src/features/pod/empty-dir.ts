import type { k8s } from 'cdk8s-plus-28';
import type { Medium } from '../schema/medium';
import { podQuantity } from './pod-quantity';

/** An `emptyDir` of Kubernetes. */
export function emptyDir(size: string | undefined, medium: Medium = 'disk'): k8s.EmptyDirVolumeSource {
  return {
    ...(medium === 'memory' ? { medium: 'Memory' } : {}),
    ...(size === undefined ? {} : { sizeLimit: podQuantity(size) }),
  };
}
