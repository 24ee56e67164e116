import { KubeApiError } from '../../../../src/runner/kubernetes/api/kube-api-error';
import type { ApplyEvent } from '../../../../src/runner/kubernetes/apply/apply-event';
import type { PlannedObject } from '../../../../src/runner/kubernetes/apply/planned-object';
import { waitUntilUsable } from '../../../../src/runner/kubernetes/apply/wait-until-usable';
import type { LiveObject } from '../../../../src/runner/kubernetes/live/live-object';
import { type FakeCall, fakeKubeApi } from '../../../support/fake-kube-api';
import { VirtualClock } from '../../../support/virtual-clock';

const CLAIM = '/api/v1/namespaces/etl/persistentvolumeclaims/shared';
const QUOTA = '/api/v1/namespaces/etl/resourcequotas/quota';
const EVENTS = '/api/v1/namespaces/etl/events';
const claim = (phase?: string): LiveObject & { readonly status: object } => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'shared', uid: 'u1' },
  status: { phase },
});
const quota = (counted: readonly string[] = []) => ({
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'quota' },
  spec: { hard: { pods: '20', 'requests.cpu': '4' } },
  status: { hard: Object.fromEntries(counted.map((name) => [name, '1'])) },
});
const planned = (
  kind: string,
  name: string,
  action: PlannedObject['action'] = 'create',
  before?: LiveObject,
): PlannedObject => ({
  manifest: { apiVersion: 'v1', kind, metadata: { name } },
  action,
  ...(before && { before }),
});

/** Waits on a virtual clock; what was told, and when it ended. */
async function wait(
  objects: readonly PlannedObject[],
  answer: (call: FakeCall, clock: VirtualClock) => unknown,
  signal?: AbortSignal,
) {
  const clock = new VirtualClock();
  const api = fakeKubeApi((call) => answer(call, clock));
  const told: (ApplyEvent & { readonly at: number })[] = [];
  const set = {
    owner: 'orders',
    objects,
    leftovers: { remove: [], keep: [] },
    record: { owner: 'orders', objects: new Map() },
  };
  const tell = (event: ApplyEvent) => told.push({ ...event, at: clock.now() });
  const end = await clock
    .until(waitUntilUsable(api, [set], { clock, tell, ...(signal && { signal }) }))
    .catch((error: { readonly problems?: unknown; readonly exitCode?: number }) => error);
  return { api, told, end, at: clock.now() };
}

it('waits for nothing but claims and quotas', async () => {
  const { api, told } = await wait([planned('ConfigMap', 'a'), planned('CronJob', 'b')], () => undefined);
  expect({ calls: api.calls, told }).toEqual({ calls: [], told: [] });
});

it('waits until a claim has its volume', async () => {
  const answer = ({ path }: FakeCall, clock: VirtualClock) =>
    path === EVENTS ? { items: [] } : claim(clock.now() >= 500 ? 'Bound' : 'Pending');
  const { api, end, at } = await wait([planned('PersistentVolumeClaim', 'shared')], answer);
  expect({ end, at }).toEqual({ end: undefined, at: 500 });
  expect(api.calls.filter((call) => call === `GET ${CLAIM}`)).toHaveLength(3);
});

it('does not wait for a claim that gets its volume with its first pod', async () => {
  const items = [{ reason: 'WaitForFirstConsumer', message: 'waiting for first consumer' }];
  const { api, at } = await wait([planned('PersistentVolumeClaim', 'shared')], ({ path }) =>
    path === EVENTS ? { items } : claim('Pending'),
  );
  expect(at).toBe(0);
  expect(api.requests.at(-1)?.query).toEqual({ fieldSelector: 'involvedObject.uid=u1' });
});

it('waits until every limit of a quota has been counted', async () => {
  const { at } = await wait([planned('ResourceQuota', 'quota')], (_, clock) =>
    quota(clock.now() >= 250 ? ['pods', 'requests.cpu'] : ['pods']),
  );
  expect(at).toBe(250);
});

it('takes what was looked at and has not changed as it was', async () => {
  const before = claim('Bound');
  const { api } = await wait(
    [planned('PersistentVolumeClaim', 'shared', 'none', before), planned('ResourceQuota', 'quota', 'none')],
    () => undefined,
  );
  expect(api.calls).toEqual([]);
});

it('says after three seconds what it waits for, once, and gives up after two minutes', async () => {
  const items = [
    { reason: 'ProvisioningFailed', message: 'later: no space', lastTimestamp: '2026-01-31T00:00:02Z' },
    { reason: 'Provisioning', message: 'first', lastTimestamp: '2026-01-31T00:00:01Z' },
  ];
  const { told, end, at } = await wait(
    [planned('PersistentVolumeClaim', 'shared'), planned('ResourceQuota', 'quota')],
    ({ path }) => (path === EVENTS ? { items } : path === QUOTA ? quota() : claim('Pending')),
  );
  const waiting = { action: 'waiting', owner: 'orders', at: 3000 };
  expect(told.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
    { ...waiting, kind: 'PersistentVolumeClaim', name: 'shared', detail: 'later: no space' },
    { ...waiting, kind: 'ResourceQuota', name: 'quota', detail: 'what it limits has not been counted yet' },
  ]);
  expect(at).toBe(120_000);
  expect(end).toMatchObject({
    exitCode: 3,
    problems: [
      {
        message: 'the PersistentVolumeClaim shared cannot be used after 120 s: later: no space',
        help: '`kubectl describe persistentvolumeclaim shared --namespace etl` says more',
      },
      {
        message:
          'the ResourceQuota quota cannot be used after 120 s: what it limits has not been counted yet',
        help: '`kubectl describe resourcequota quota --namespace etl` says more',
      },
    ],
  });
});

it.each([
  ['no events', { items: [] }, 'Pending', 'it has no volume'],
  ['a volume that is gone', { items: [] }, 'Lost', 'its volume is gone'],
  [
    'events that may not be read',
    new KubeApiError(403, {
      message: 'User "jane" cannot list resource "events" in API group "" in the namespace "etl"',
    }),
    'Pending',
    'it has no volume',
  ],
])('says what a claim lacks: %s', async (_, events, phase, detail) => {
  const { told } = await wait([planned('PersistentVolumeClaim', 'shared')], ({ path }) =>
    path === EVENTS ? events : claim(phase),
  );
  expect(told[0]).toMatchObject({ detail });
});

it('ends when nobody waits any more', async () => {
  const ending = new AbortController();
  const { end, at } = await wait(
    [planned('ResourceQuota', 'quota')],
    (_, clock) => {
      if (clock.now() === 500) ending.abort(new Error('interrupted'));
      return quota();
    },
    ending.signal,
  );
  expect({ end, at }).toEqual({ end: new Error('interrupted'), at: 500 });
});
