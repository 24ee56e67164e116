import type { KubeApi } from './api/kube-api';
import { RUN_LABELS } from './jobs/run-labels';
import type { Pod } from './objects/pod';

/** Which attempt. */
interface AttemptOf {
  readonly run: string;
  readonly task: string;
  readonly attempt: number;
}

/** The images that the containers of an attempt's pod ran, by the containers' names in the pod; none where the pod is gone. */
export async function attemptImages(
  api: KubeApi,
  { run, task, attempt }: AttemptOf,
): Promise<ReadonlyMap<string, string>> {
  const path = `/api/v1/namespaces/${api.namespace}/pods`;
  const labels = { [RUN_LABELS.run]: run, [RUN_LABELS.task]: task, [RUN_LABELS.attempt]: attempt };
  const labelSelector = Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
  const { items } = await api.request<{ readonly items: readonly Pod[] }>('GET', path, {
    query: { labelSelector },
  });
  const statuses = items.flatMap(({ status = {} }) => [
    ...(status.initContainerStatuses ?? []),
    ...(status.containerStatuses ?? []),
  ]);
  return new Map(statuses.flatMap(({ name, imageID }) => (imageID ? [[name, imageID] as const] : [])));
}
