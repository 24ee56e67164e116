import { LABELS } from '../../../support/kubernetes-labels';
import type { KubeApi } from '../api/kube-api';
import { runHolder } from '../record/held-runs';

/** Whose run is looked at. */
export interface DrivenRun {
  readonly run: string;
  /** The Job that asks. */
  readonly job: string;
  /** In milliseconds since 1970. */
  readonly now: number;
}

interface Pods {
  readonly items: readonly { readonly metadata: { readonly name: string } }[];
}

/** Whether a runner of another Job drives this run: that of a lost pod of the same Job is taken over from. */
export async function isDrivenByOtherJob(api: KubeApi, { run, job, now }: DrivenRun): Promise<boolean> {
  const holder = await runHolder(api, run, now);
  if (holder === undefined) return false;
  const labelSelector = `${LABELS.runner},batch.kubernetes.io/job-name!=${job}`;
  const path = `/api/v1/namespaces/${api.namespace}/pods`;
  const { items } = await api.request<Pods>('GET', path, { query: { labelSelector } });
  // The host of a runner in the cluster is its pod.
  return items.some(({ metadata: { name } }) => holder.startsWith(`${name}/`));
}
