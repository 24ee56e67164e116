import type { SeenPod } from '../watch/pod-board';

/** Whether none of the pod's containers runs any more, or ever again. */
export function isPodOver({ pod, gone }: SeenPod): boolean {
  const phase = pod.status?.phase;
  return gone || phase === 'Succeeded' || phase === 'Failed';
}
