import type { Explanation } from '../../explain/explanation';
import { DISRUPTION_RETRIES } from '../../schedule/disruption-retries';
import type { Pod } from '../objects/pod';

/** A limit that the task itself has set, and not the node. */
const OWN_LIMIT = /exceeds the (?:total )?limit|exceeded its local ephemeral storage limit/;

const BY_REASON: Readonly<Record<string, Omit<Explanation, 'help'>>> = {
  PreemptionByScheduler: { cause: 'preempted', message: 'a pod of higher priority took its place' },
  DeletionByTaintManager: { cause: 'node-lost', message: 'its node was lost' },
  DeletionByPodGC: { cause: 'node-lost', message: 'its node was lost' },
  EvictionByEvictionAPI: { cause: 'evicted', message: 'it was evicted from its node' },
  TerminationByKubelet: { cause: 'evicted', message: 'its node evicted it' },
};

/** By what a pod was ended that is no fault of its own, or by its node since it used too much. */
export function disruption({ status, spec }: Pod): Explanation | undefined {
  const condition = status?.conditions?.find(
    ({ type, status }) => type === 'DisruptionTarget' && status === 'True',
  );
  const words = status?.message || condition?.message || '';
  if (OWN_LIMIT.test(words))
    return {
      cause: 'disk',
      message: `it was evicted: ${words.replace(/\.\s*$/, '')}`,
      help: 'raise `resources.ephemeralStorage.limit` or the size of the scratch space, or write less',
    };
  const known = condition
    ? (BY_REASON[condition.reason ?? ''] ?? BY_REASON.EvictionByEvictionAPI)
    : EVICTED[status?.reason ?? ''];
  if (!known) return undefined;
  const node = spec.nodeName === undefined ? '' : ` (\`${spec.nodeName}\`)`;
  return {
    ...known,
    message: `${known.message}${node}${words ? `: ${words.replace(/\.\s*$/, '')}` : ''}`,
    help: HELP,
  };
}

/** What a kubelet writes into the status of a pod that it ends. */
const EVICTED: Readonly<Record<string, Omit<Explanation, 'help'>>> = {
  Evicted: { cause: 'evicted', message: 'its node evicted it' },
  NodeLost: { cause: 'node-lost', message: 'its node was lost' },
  NodeShutdown: { cause: 'evicted', message: 'its node was shut down' },
  Terminated: { cause: 'evicted', message: 'its node was shut down' },
  Preempting: { cause: 'preempted', message: 'a pod of higher priority took its place' },
};

const HELP = `it is made again up to ${DISRUPTION_RETRIES.limit} times, which counts as no retry; \`kubectl describe node\` may say more`;
