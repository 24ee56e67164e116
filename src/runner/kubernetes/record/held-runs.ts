import type { KubeApi } from '../api/kube-api';
import { unless } from '../api/unless';
import { type Lease, leasePath } from './lease-object';
import { recordName, runOfRecord } from './record-names';

/**
 * The runs of a namespace that a runner of whichever machine drives: their Leases have not expired at this moment, in
 * milliseconds since 1970. A clock that is half a minute off takes a held Lease for an expired one.
 */
export async function heldRuns(api: KubeApi, now: number): Promise<ReadonlySet<string>> {
  const { items } = await api.request<{ readonly items: readonly Lease[] }>('GET', leasePath(api));
  const held = items.filter((lease) => isHeld(lease, now));
  return new Set(held.flatMap(({ metadata: { name } }) => runOfRecord(name) ?? []));
}

/** Whether a runner drives this run, in the same sense. */
export async function isHeldRun(api: KubeApi, run: string, now: number): Promise<boolean> {
  return (await runHolder(api, run, now)) !== undefined;
}

/** The runner that drives this run, in the same sense; undefined where none does. */
export async function runHolder(api: KubeApi, run: string, now: number): Promise<string | undefined> {
  const lease = await api.request<Lease>('GET', leasePath(api, recordName(run))).catch(unless('NotFound'));
  return lease && isHeld(lease, now) ? (lease.spec.holderIdentity ?? '') : undefined;
}

function isHeld({ spec: { renewTime, leaseDurationSeconds = 0 } }: Lease, now: number): boolean {
  return renewTime !== undefined && Date.parse(renewTime) + leaseDurationSeconds * 1000 >= now;
}
