import type { PlanTask } from '../../../assembly/plan';
import type { AttemptFailure } from '../../events/attempt-outcome';
import { containerFailure } from '../../explain/container-failure';
import { sidecarFailure } from '../../explain/sidecar-failure';
import { containerStatus, type Pod } from '../objects/pod';
import { CLUSTER_HELP } from './cluster-help';
import { startError } from './start-error';

/** By what signal the kubelet ends a container whose check fails. */
const KILLED = [137, 143];

/** The failure of an attempt whose sidecar ended before it was ready: Kubernetes would start it again for ever. */
export function sidecarProblem(pod: Pod, { containers }: PlanTask): AttemptFailure | undefined {
  for (const container of containers) {
    if (container.role !== 'sidecar' || !container.waitUntilReady) continue;
    const status = containerStatus(pod, container.service);
    const end = status?.state?.terminated ?? status?.lastState?.terminated;
    if (!end || status?.started) continue;
    if (KILLED.includes(end.exitCode)) return sidecarFailure(container, undefined);
    const known = startError(end);
    const outOfMemory = end.reason === 'OOMKilled';
    const { exitCode } = end;
    return sidecarFailure(
      container,
      containerFailure(container, {
        exitCode,
        outOfMemory,
        memoryLimit: 0,
        closing: '',
        place: CLUSTER_HELP,
        ...(known && { known }),
      }),
    );
  }
  return undefined;
}
