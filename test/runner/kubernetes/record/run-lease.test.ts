import { ClusterUnavailableError } from '../../../../src/runner/kubernetes/api/cluster-unavailable-error';
import { RunLease } from '../../../../src/runner/kubernetes/record/run-lease';
import { type FakeCall, fakeKubeApi, refusal } from '../../../support/fake-kube-api';
import { VirtualClock } from '../../../support/virtual-clock';

const LEASES = '/apis/coordination.k8s.io/v1/namespaces/etl/leases';
const OWN = `${LEASES}/fairlead-run-r1`;
const owner = { apiVersion: 'v1', kind: 'ConfigMap', name: 'fairlead-run-r1', uid: 'u1' };
const held = (holderIdentity: string, renewTime = 'before', annotations = {}) => ({
  metadata: { name: 'fairlead-run-r1', resourceVersion: '7', annotations },
  spec: { holderIdentity, leaseDurationSeconds: 30, renewTime },
});

function start(answer: (call: FakeCall, clock: VirtualClock, number: number) => unknown) {
  const clock = new VirtualClock();
  const api = fakeKubeApi((call, number) => answer(call, clock, number));
  const told: string[] = [];
  const lease = new RunLease(
    api,
    clock,
    { run: 'r1', environment: 'staging' },
    {
      name: 'me',
      waits: (holder, seconds) => told.push(`waits ${seconds} s for ${holder}`),
      stop: () => told.push('stop'),
      lost: () => told.push('lost'),
    },
  );
  const { signal } = new AbortController();
  return { clock, api, told, lease, take: (by = signal) => clock.until(lease.take(owner, by)) };
}
/** Lets so many milliseconds pass. */
const pass = (clock: VirtualClock, milliseconds: number) =>
  clock.until(new Promise<void>((resolve) => clock.after(milliseconds, resolve)));

it('makes a lease that goes along with the record, renews it, and gives it back', async () => {
  const { clock, api, lease, told, take } = start(({ body }) => body);
  await take();
  expect(api.requests).toEqual([
    {
      method: 'POST',
      path: LEASES,
      body: {
        metadata: { name: 'fairlead-run-r1', ownerReferences: [owner] },
        spec: {
          holderIdentity: 'me',
          leaseDurationSeconds: 30,
          renewTime: '1970-01-01T00:00:00.000000Z',
        },
      },
    },
  ]);
  await pass(clock, 10_001);
  expect(api.calls).toEqual([`POST ${LEASES}`, `PUT ${OWN}`, `PUT ${OWN}`]);
  expect(api.requests[2]?.body).toMatchObject({ spec: { renewTime: '1970-01-01T00:00:10.000000Z' } });
  await lease.release();
  await pass(clock, 20_000);
  expect(api.calls.slice(3)).toEqual([`DELETE ${OWN}`]);
  expect(told).toEqual([]);
});

it('gives it back however often the connection breaks off', async () => {
  const { clock, api, lease, told, take } = start(({ method, body }, _, number) =>
    method === 'DELETE' && number < 4 ? new ClusterUnavailableError('cut', 'look', true) : body,
  );
  await take();
  await clock.until(lease.release());
  expect(api.calls).toEqual([`POST ${LEASES}`, `DELETE ${OWN}`, `DELETE ${OWN}`, `DELETE ${OWN}`]);
  expect(told).toEqual([]);
});

it('takes over at once what a runner of this machine has left', async () => {
  const { api, told, take } = start(({ method, body }) =>
    method === 'POST' ? refusal('AlreadyExists') : method === 'GET' ? held('me') : body,
  );
  await take();
  expect(api.calls).toEqual([`POST ${LEASES}`, `GET ${OWN}`, `PUT ${OWN}`]);
  expect(api.requests[2]?.body).toMatchObject({
    metadata: { resourceVersion: '7', annotations: {} },
    spec: { holderIdentity: 'me' },
  });
  expect(told).toEqual([]);
});

it('waits until a runner of another machine is known to be gone', async () => {
  const { clock, told, take } = start(({ method, body }) =>
    method === 'POST' ? refusal('AlreadyExists') : method === 'GET' ? held('other') : body,
  );
  await take();
  expect({ told, at: clock.now() }).toEqual({ told: ['waits 30 s for other'], at: 30_000 });
});

it('begins at once when that runner gives it back', async () => {
  const { clock, api, take } = start(({ method, body }, _, number) => {
    if (method === 'POST') return number === 1 ? refusal('AlreadyExists') : body;
    return number > 3 ? refusal('NotFound') : held('other');
  });
  await take();
  expect(clock.now()).toBe(2000);
  expect(api.calls.at(-1)).toBe(`POST ${LEASES}`);
});

it('does not take what another runner renews', async () => {
  const { take } = start(({ method }, clock) =>
    method === 'POST' ? refusal('AlreadyExists') : held('other', clock.now() < 3000 ? 'before' : 'now'),
  );
  await expect(take()).rejects.toMatchObject({
    problems: [
      {
        message: 'run `r1` is still running, driven from `other`',
        help: 'wait for its end, or stop it with `fairlead cancel r1 --env staging`',
      },
    ],
  });
});

it('does not take what somebody else has just taken', async () => {
  const { take } = start(({ method }) =>
    method === 'POST' ? refusal('AlreadyExists') : method === 'GET' ? held('me') : refusal('Conflict'),
  );
  await expect(take()).rejects.toMatchObject({
    problems: [
      expect.objectContaining({ message: 'run `r1` is still running, driven from `another runner`' }),
    ],
  });
});

it('stops waiting when it is interrupted', async () => {
  const ending = new AbortController();
  const { clock, take } = start(({ method }) =>
    method === 'POST' ? refusal('AlreadyExists') : held('other'),
  );
  clock.after(2500, () => ending.abort());
  await expect(take(ending.signal)).rejects.toThrow('the run was stopped before it began');
  expect(clock.now()).toBe(2500);
});

it.each([
  ['asks for a stop', held('me', 'now', { 'fairlead.dev/stop': 'true' }), ['stop']],
  ['has only read it', held('me'), []],
  ['has taken it', held('other'), ['lost']],
  ['has removed it', refusal('NotFound'), ['lost']],
])('finds out at the next renewal that somebody %s', async (_, found, expected) => {
  let isChanged = false;
  const { clock, told, lease, take } = start(({ method, body }) => {
    if (method === 'GET') return found;
    if (method !== 'PUT' || !isChanged) return body;
    isChanged = false;
    return refusal('Conflict');
  });
  await take();
  isChanged = true;
  await pass(clock, 6000);
  expect(told).toEqual(expected);
  await lease.release();
});
