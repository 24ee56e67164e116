import { askToStop } from '../../../../src/runner/kubernetes/record/ask-to-stop';
import { type FakeCall, fakeKubeApi, refusal } from '../../../support/fake-kube-api';
import { VirtualClock } from '../../../support/virtual-clock';

const PATH = '/apis/coordination.k8s.io/v1/namespaces/etl/leases/fairlead-run-r1';
const lease = (renewTime: string) => ({
  metadata: { name: 'fairlead-run-r1' },
  spec: { holderIdentity: 'elsewhere', leaseDurationSeconds: 30, renewTime },
});

async function ask(answer: (call: FakeCall, clock: VirtualClock) => unknown) {
  const clock = new VirtualClock();
  const api = fakeKubeApi((call) => answer(call, clock));
  const end = await clock.until(askToStop(api, clock, 'r1'));
  return { end, at: clock.now(), api };
}

it('asks by an annotation, and waits until the runner has given the lease back', async () => {
  const { end, at, api } = await ask(({ method }, clock) =>
    method === 'GET' && clock.now() >= 1500 ? refusal('NotFound') : lease('a'),
  );
  expect({ end, at }).toEqual({ end: 'stopped', at: 1500 });
  expect(api.requests[0]).toEqual({
    method: 'PATCH',
    path: PATH,
    contentType: 'application/merge-patch+json',
    body: { metadata: { annotations: { 'fairlead.dev/stop': 'true' } } },
  });
});

it('finds at once that nobody drives the run', async () => {
  const { end, api } = await ask(() => refusal('NotFound'));
  expect({ end, calls: api.calls }).toEqual({ end: 'gone', calls: [`PATCH ${PATH}`] });
});

it('takes a runner for gone that does not renew the lease', async () => {
  const { end, at } = await ask(() => lease('a'));
  expect({ end, at }).toEqual({ end: 'gone', at: 30_500 });
});

it('waits on while the runner renews it', async () => {
  const { end, at } = await ask((_, clock) => lease(clock.now() < 60_000 ? String(clock.now()) : 'last'));
  expect({ end, at }).toEqual({ end: 'gone', at: 90_500 });
});
