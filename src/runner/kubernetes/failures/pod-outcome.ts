import type { PlanContainer, PlanTask } from '../../../assembly/plan';
import { quantityValue } from '../../../support/quantity';
import type { AttemptFailure, AttemptOutcome } from '../../events/attempt-outcome';
import { containerFailure } from '../../explain/container-failure';
import type { Explanation } from '../../explain/explanation';
import { parseResult } from '../../result/parse-result';
import type { TemplateContainer } from '../objects/job';
import { containerStatus, type Pod, type TerminatedState } from '../objects/pod';
import type { SeenPod } from '../watch/pod-board';
import { CLUSTER_HELP } from './cluster-help';
import { disruption } from './disruption';
import { startError } from './start-error';

/** What is known of an attempt whose pod is over. */
export interface EndedPod extends SeenPod {
  readonly task: PlanTask;
  /** As the Job has them, by name. */
  readonly templates: ReadonlyMap<string, TemplateContainer>;
  /** The last that a container wrote. */
  readonly closing: (container: PlanContainer) => string;
}

/** How an attempt ended, from the pod that it had. */
export function podOutcome(ended: EndedPod): AttemptOutcome {
  const { pod, gone, task } = ended;
  const main = task.containers.find(({ role }) => role === 'main');
  const end = main && containerStatus(pod, main.service)?.state?.terminated;
  if (end?.exitCode === 0) return result(task, end);
  if (pod.status?.reason === 'DeadlineExceeded') return deadline(task);
  const disrupted = disruption(pod);
  if (disrupted) return ofPod(disrupted);
  if (pod.metadata.deletionTimestamp !== undefined || gone) return ofPod(REMOVED);
  for (const container of task.containers) {
    const failed = failedState(pod, container);
    if (failed) return explain(ended, container, failed);
  }
  const { reason, message } = pod.status ?? {};
  return ofPod({ ...UNKNOWN, message: [UNKNOWN.message, reason, message].filter(Boolean).join(': ') });
}

/** Sidecars do not decide: one that ended with an error is started again. */
function failedState(pod: Pod, { role, service }: PlanContainer): TerminatedState | undefined {
  const state = containerStatus(pod, service)?.state?.terminated;
  return role !== 'sidecar' && state && state.exitCode !== 0 ? state : undefined;
}

function result(task: PlanTask, { message = '' }: TerminatedState): AttemptOutcome {
  if (Object.keys(task.results).length === 0) return { state: 'succeeded', results: {} };
  const content = Buffer.from(message);
  const parsed = parseResult({ size: content.length, content }, task);
  if ('values' in parsed) return { state: 'succeeded', results: parsed.values };
  return { state: 'failed', cause: 'result', message: parsed.mistake, main: true };
}

function explain({ templates, closing }: EndedPod, container: PlanContainer, end: TerminatedState) {
  const known = startError(end);
  const limit = templates.get(container.service)?.resources?.limits?.memory;
  return containerFailure(container, {
    exitCode: end.exitCode,
    outOfMemory: end.reason === 'OOMKilled',
    memoryLimit: (limit === undefined ? undefined : quantityValue(limit)) ?? 0,
    closing: closing(container),
    place: CLUSTER_HELP,
    ...(known && { known }),
  });
}

function deadline({ timeoutSeconds }: PlanTask): AttemptFailure {
  const message = `took longer than ${timeoutSeconds} s`;
  return {
    state: 'failed',
    cause: 'timeout',
    message,
    help: 'raise `timeout` if it needs longer',
    main: false,
  };
}

function ofPod({ cause, message, help }: Explanation): AttemptFailure {
  return { state: 'failed', cause, message, help, main: false };
}

const REMOVED: Explanation = {
  cause: 'removed',
  message: 'its pod was removed by someone else',
  help: 'nobody may delete the Jobs and pods of a run while it lasts',
};

const UNKNOWN: Explanation = {
  cause: 'engine',
  message: 'its pod failed',
  help: '`kubectl describe pod` may say more',
};
