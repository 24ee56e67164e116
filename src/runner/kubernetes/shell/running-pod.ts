import { LABELS } from '../../../support/kubernetes-labels';
import type { KubeApi } from '../api/kube-api';
import { RUN_LABELS } from '../jobs/run-labels';
import { containerStatus, type Pod } from '../objects/pod';

/** Which attempts. */
interface RunningQuery {
  readonly pipeline: string;
  readonly task: string;
  /** @default - of any run */
  readonly run?: string;
  /** The container that must run, by its name in the pod. */
  readonly service: string;
}

/** The pod of the latest attempt of a task in which a container runs right now; undefined where there is none. */
export async function runningPod(
  api: KubeApi,
  { pipeline, task, run, service }: RunningQuery,
): Promise<{ readonly pod: string; readonly run: string; readonly attempt: string } | undefined> {
  const ofRun = run === undefined ? RUN_LABELS.run : `${RUN_LABELS.run}=${run}`;
  const labelSelector = `${LABELS.pipeline}=${pipeline},${RUN_LABELS.task}=${task},${ofRun}`;
  const path = `/api/v1/namespaces/${api.namespace}/pods`;
  const { items } = await api.request<{ readonly items: readonly Pod[] }>('GET', path, {
    query: { labelSelector },
  });
  const running = items
    .filter((pod) => pod.metadata.deletionTimestamp === undefined)
    .filter((pod) => containerStatus(pod, service)?.state?.running)
    .map(({ metadata: { name, labels = {} } }) => {
      return { pod: name, run: labels[RUN_LABELS.run] ?? '', attempt: labels[RUN_LABELS.attempt] ?? '' };
    });
  return running
    .sort((a, b) => (a.run === b.run ? Number(a.attempt) - Number(b.attempt) : a.run < b.run ? -1 : 1))
    .at(-1);
}
