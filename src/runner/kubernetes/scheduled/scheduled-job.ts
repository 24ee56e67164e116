import type { Clock } from '../../clock';
import type { KubeApi } from '../api/kube-api';
import { unless } from '../api/unless';
import { patiently } from '../watch/patiently';

/** When a CronJob was due to make a Job, as the cluster notes it there. */
const TICK_ANNOTATION = 'batch.kubernetes.io/cronjob-scheduled-timestamp';

/** The Job of a runner in the cluster. */
export interface ScheduledJob {
  readonly name: string;
  readonly uid: string;
  /** The tick of the schedule; for a Job that somebody made by hand, when that was. */
  readonly tick: Date;
  readonly byHand: boolean;
  /** The CronJob that it was made from. @default - none of this cluster */
  readonly cronJob?: string;
}

interface Job {
  readonly metadata: {
    readonly uid: string;
    readonly creationTimestamp: string;
    readonly deletionTimestamp?: string;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly ownerReferences?: readonly { readonly kind: string; readonly name: string }[];
  };
}

/**
 * Waits for the way to the API server: network policies hold for a new pod before they let it out.
 * @throws KubeApiError where it is not there
 */
export async function readScheduledJob(api: KubeApi, clock: Clock, name: string): Promise<ScheduledJob> {
  const { metadata } = await patiently(clock, () => api.request<Job>('GET', jobPath(api, name)));
  const tick = metadata.annotations?.[TICK_ANNOTATION];
  const cronJob = metadata.ownerReferences?.find(({ kind }) => kind === 'CronJob')?.name;
  return {
    name,
    uid: metadata.uid,
    tick: new Date(tick ?? metadata.creationTimestamp),
    byHand: tick === undefined,
    ...(cronJob !== undefined && { cronJob }),
  };
}

/** Whether the Job goes on when its pod is gone: nobody has deleted it, the CronJob for its successor neither. */
export async function isWanted(api: KubeApi, { name, uid }: ScheduledJob): Promise<boolean> {
  const found = await api.request<Job>('GET', jobPath(api, name)).catch(unless('NotFound'));
  return found?.metadata.uid === uid && found.metadata.deletionTimestamp === undefined;
}

function jobPath({ namespace }: KubeApi, name: string): string {
  return `/apis/batch/v1/namespaces/${namespace}/jobs/${name}`;
}
