import type { Clock } from '../../clock';
import type { RunEnd } from '../../events/run-end';
import type { KubeApi } from '../api/kube-api';
import { MERGE_PATCH } from '../api/merge-patch';
import { objectPath } from '../api/object-path';
import { patiently } from '../watch/patiently';
import { RECORD_ANNOTATIONS, recordName } from './record-names';

/** How long a run can be looked into after its end. */
const KEPT_MS = 24 * 3600 * 1000;

/** Notes on the record of a run how it ended: after a while the record goes, with all that it owns. */
export async function endRecord(
  api: KubeApi,
  clock: Clock,
  run: string,
  state: RunEnd['state'],
): Promise<void> {
  const expires = new Date(clock.now() + KEPT_MS).toISOString();
  const body = {
    metadata: {
      annotations: { [RECORD_ANNOTATIONS.state]: state, [RECORD_ANNOTATIONS.expires]: expires },
    },
  };
  const path = objectPath('ConfigMap', recordName(run), api.namespace);
  await patiently(clock, () => api.request('PATCH', path, { body, contentType: MERGE_PATCH }));
}
