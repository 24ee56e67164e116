import type { PlanTask } from '../../../assembly/plan';
import { containerStatus, type Pod } from '../objects/pod';
import { imageProblem } from './image-problem';
import { missingObject } from './missing-object';
import type { StartProblem } from './start-problem';

/** What keeps a pod from starting its containers, as far as it says so itself. */
export function podProblem(pod: Pod, { containers }: Pick<PlanTask, 'containers'>): StartProblem | undefined {
  const scheduled = pod.status?.conditions?.find(({ type }) => type === 'PodScheduled');
  if (scheduled?.status === 'False') return unschedulable(scheduled.message ?? '');
  for (const { name, service, image } of containers) {
    const { reason = '', message = '' } = containerStatus(pod, service)?.state?.waiting ?? {};
    const problem = imageProblem(reason, message, image) ?? configProblem(reason, message);
    if (problem) return { ...problem, container: name };
  }
  return undefined;
}

/** What the scheduler adds to its reasons. */
const AFTERTHOUGHTS = /[.,]?(\s*no new claims to deallocate[,.]?)?(\s*preemption: .*)?$/;

function unschedulable(message: string): StartProblem {
  const missing = missingObject(message);
  if (missing) return missing;
  return {
    cause: 'unschedulable',
    message: `no node takes it: ${message.replace(AFTERTHOUGHTS, '')}`,
    help: 'ask for less (`resources`), check `nodeSelector`, `tolerations` and `affinity`, or wait until a node has room',
    mayPass: true,
  };
}

function configProblem(reason: string, message: string): StartProblem | undefined {
  if (reason !== 'CreateContainerConfigError' && reason !== 'CreateContainerError') return undefined;
  return (
    missingObject(message) ?? {
      cause: 'config',
      message: `the container cannot be made: ${message}`,
      help: 'check the fields of the task that the message is about, and `fairlead synth --check`',
      mayPass: false,
    }
  );
}
