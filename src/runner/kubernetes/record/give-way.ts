import type { KubeApi } from '../api/kube-api';
import { MERGE_PATCH } from '../api/merge-patch';
import { unless } from '../api/unless';
import { leasePath } from './lease-object';
import { recordName } from './record-names';

/** Lets the runner that follows in at once: this one is about to go, and what it has begun goes on without it. */
export async function giveWay(api: KubeApi, run: string): Promise<void> {
  const body = { spec: { leaseDurationSeconds: 1 } };
  await api
    .request('PATCH', leasePath(api, recordName(run)), { body, contentType: MERGE_PATCH })
    .catch(unless('NotFound'));
}
