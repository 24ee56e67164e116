import type { PlanTask } from '../../../assembly/plan';
import type { Clock } from '../../clock';
import { NotReadyError } from '../../not-ready-error';
import type { KubeApi } from '../api/kube-api';
import { unless } from '../api/unless';
import { StartWatch } from '../attempt/start-watch';
import { startError } from '../failures/start-error';
import { containerStatus, type Pod } from '../objects/pod';
import { Pace } from '../watch/pace';
import { pauseFor } from '../watch/patience';

const LOOK_MS = 300;

/** A pod that lasts as long as somebody needs it. */
export interface FreshPodOptions {
  readonly api: KubeApi;
  readonly clock: Clock;
  readonly pod: { readonly metadata: { readonly name: string } };
  readonly task: PlanTask;
  /** The container that is waited for, by its name in the pod. */
  readonly service: string;
  readonly image: string;
  readonly signal: AbortSignal;
  /** What it waits for, once each. */
  readonly waits: (text: string) => void;
}

/**
 * Makes a pod, does something in it once a container of it runs, and removes it whatever happens.
 * @throws NotReadyError where the container cannot start
 */
export async function withFreshPod<T>(
  { api, pod, ...options }: FreshPodOptions,
  use: () => Promise<T>,
): Promise<T | undefined> {
  const path = `/api/v1/namespaces/${api.namespace}/pods`;
  const own = `${path}/${pod.metadata.name}`;
  await api.request('POST', path, { body: pod });
  try {
    return (await hasStarted(api, own, options)) ? await use() : undefined;
  } finally {
    await api.request('DELETE', own, { query: { gracePeriodSeconds: 1 } }).catch(unless('NotFound'));
  }
}

async function hasStarted(
  api: KubeApi,
  path: string,
  { clock, task, service, image, signal, waits }: Omit<FreshPodOptions, 'api' | 'pod'>,
): Promise<boolean> {
  const starting = new StartWatch(api, clock, task, new Pace(clock, LOOK_MS));
  const end = clock.now() + task.startupTimeoutSeconds * 1000;
  let told = '';
  for (; !signal.aborted; await pauseFor(clock, LOOK_MS, signal)) {
    const pod = await api.request<Pod>('GET', path);
    const state = containerStatus(pod, service)?.state;
    if (state?.running) return true;
    const failed = failure(pod, task, image);
    if (failed) throw new NotReadyError([failed], 1);
    const { uid } = pod.metadata;
    const problem = starting.isDue() ? await starting.look(pod, uid) : starting.said(pod);
    if (problem && (!problem.mayPass || clock.now() > end)) throw new NotReadyError([problem], 1);
    if (problem && problem.message !== told) waits(problem.message);
    told = problem?.message ?? told;
  }
  return false;
}

/** Why nothing more comes of a pod. */
function failure(pod: Pod, { containers }: PlanTask, image: string) {
  for (const { name, role, service } of containers) {
    const end = containerStatus(pod, service)?.state?.terminated;
    const known = end && startError(end);
    if (known?.cause === 'command-not-found' && role === 'main') return noShell(image);
    if (known) return { message: `\`${name}\`: ${known.message}`, ...(known.help && { help: known.help }) };
    if (end && end.exitCode !== 0 && role !== 'sidecar')
      return { message: `\`${name}\` has ended: exit code ${end.exitCode}` };
  }
  return pod.status?.phase === 'Failed'
    ? { message: `the pod failed: ${pod.status.message ?? ''}` }
    : undefined;
}

/** What is said where an image has no shell. */
export function noShell(image: string) {
  return {
    message: `the image \`${image}\` has no shell`,
    help: 'give the task an image with `sh` while you look; `kubectl debug --image` adds a container that has one to a pod that runs',
  };
}
