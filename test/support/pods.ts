import type { ContainerStatus, Pod, TerminatedState } from '../../src/runner/kubernetes/objects/pod';

/** A pod of the node `n1`, with what the test says of its status. */
export function podOf(status: NonNullable<Pod['status']> = {}, metadata: Partial<Pod['metadata']> = {}): Pod {
  return {
    metadata: { name: 'chain-a-1', uid: 'u1', resourceVersion: '1', ...metadata },
    spec: { nodeName: 'n1' },
    status,
  };
}

/** A container that ended so. */
export function endedContainer(name: string, terminated: TerminatedState): ContainerStatus {
  return { name, state: { terminated } };
}
