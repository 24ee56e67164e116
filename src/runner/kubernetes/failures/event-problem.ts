import type { KubeEvent } from '../objects/event';
import { missingObject } from './missing-object';
import type { StartProblem } from './start-problem';

/** What Events of a Job that has no pod, or of a pod that does not start, say about it; the latest stand last. */
export function eventProblem(events: readonly KubeEvent[]): StartProblem | undefined {
  for (const { reason = '', message = '' } of [...events].reverse()) {
    const problem = explain(reason, message);
    if (problem) return problem;
  }
  return undefined;
}

function explain(reason: string, message: string): StartProblem | undefined {
  if (reason === 'FailedMount' || reason === 'FailedAttachVolume')
    return (
      missingObject(message) ?? { ...MOUNT, message: `a volume cannot be mounted: ${firstLine(message)}` }
    );
  if (reason !== 'FailedCreate') return undefined;
  const quota = /exceeded quota: (.+)$/.exec(message)?.[1];
  if (quota !== undefined) return { ...QUOTA, message: `the quota of the namespace is used up: ${quota}` };
  const level = /violates PodSecurity "([^"]+)": (.+)$/.exec(message);
  if (level) return { ...POD_SECURITY, message: `Pod Security \`${level[1]}\` refuses the pod: ${level[2]}` };
  return missingObject(message) ?? { ...REFUSED, message: message.replace(/^Error creating: /, '') };
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}

const MOUNT = {
  cause: 'mount',
  help: 'check the volume and its class; `kubectl describe pod` shows all that the kubelet says',
  mayPass: true,
} as const;

const QUOTA = {
  cause: 'quota',
  help: 'ask for less (`resources`), run fewer tasks at once (`--parallel`), or let the quota be raised',
  mayPass: true,
} as const;

const POD_SECURITY = {
  cause: 'refused',
  help: 'leave the task as secure as it is by default, or let the namespace enforce another level',
  mayPass: false,
} as const;

const REFUSED = {
  cause: 'refused',
  help: 'the cluster does not admit the pod; whoever runs it knows the rule',
  mayPass: false,
} as const;
