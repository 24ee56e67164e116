import type { KubeApi } from '../api/kube-api';
import { type Lease, leasePath } from './lease-object';
import { runOfRecord } from './record-names';

/**
 * The runs of a namespace that a runner of whichever machine drives: their Leases have not expired at this moment, in
 * milliseconds since 1970. A clock that is half a minute off takes a held Lease for an expired one.
 */
export async function heldRuns(api: KubeApi, now: number): Promise<ReadonlySet<string>> {
  const { items } = await api.request<{ readonly items: readonly Lease[] }>('GET', leasePath(api));
  const held = items.filter(({ spec: { renewTime, leaseDurationSeconds = 0 } }) => {
    return renewTime !== undefined && Date.parse(renewTime) + leaseDurationSeconds * 1000 >= now;
  });
  return new Set(held.flatMap(({ metadata: { name } }) => runOfRecord(name) ?? []));
}
