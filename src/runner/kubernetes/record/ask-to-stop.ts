import type { Clock } from '../../clock';
import type { KubeApi } from '../api/kube-api';
import { MERGE_PATCH } from '../api/merge-patch';
import { unless } from '../api/unless';
import { pauseFor } from '../watch/patience';
import { type Lease, leasePath, STOP_ANNOTATION } from './lease-object';
import { recordName } from './record-names';

const LOOK_MS = 500;

/** Asks the runner that drives a run to stop it, and waits for its end; `gone` where nobody drives it. */
export async function askToStop(api: KubeApi, clock: Clock, run: string): Promise<'stopped' | 'gone'> {
  const path = leasePath(api, recordName(run));
  const body = { metadata: { annotations: { [STOP_ANNOTATION]: 'true' } } };
  const asked = await api
    .request<Lease>('PATCH', path, { body, contentType: MERGE_PATCH })
    .catch(unless('NotFound'));
  if (!asked) return 'gone';
  let renewed = asked.spec.renewTime;
  let end = endOf(asked, clock);
  for (;;) {
    await pauseFor(clock, LOOK_MS);
    const lease = await api.request<Lease>('GET', path).catch(unless('NotFound'));
    if (!lease) return 'stopped';
    if (lease.spec.renewTime !== renewed) {
      renewed = lease.spec.renewTime;
      end = endOf(lease, clock);
    } else if (clock.now() > end) return 'gone';
  }
}

function endOf({ spec }: Lease, clock: Clock): number {
  return clock.now() + (spec.leaseDurationSeconds ?? 0) * 1000;
}
