import { ClusterUnavailableError } from '../../../../src/runner/kubernetes/api/cluster-unavailable-error';
import { KubeApiError } from '../../../../src/runner/kubernetes/api/kube-api-error';
import { patiently } from '../../../../src/runner/kubernetes/watch/patiently';
import { refusal } from '../../../support/fake-kube-api';
import { VirtualClock } from '../../../support/virtual-clock';

const gone = (mayPass: boolean) => new ClusterUnavailableError('no cluster answers', 'look', mayPass);

it('calls again while no server answers', async () => {
  const clock = new VirtualClock();
  const at: number[] = [];
  const call = async () => {
    at.push(clock.now());
    if (at.length < 4) throw gone(true);
    return 'done';
  };
  expect(await clock.until(patiently(clock, call))).toBe('done');
  expect(at).toEqual([0, 100, 300, 700]);
});

it('gives up after five minutes', async () => {
  const clock = new VirtualClock();
  const call = async () => {
    throw gone(true);
  };
  await expect(clock.until(patiently(clock, call))).rejects.toThrow('no cluster answers');
  expect(clock.now()).toBeGreaterThanOrEqual(300_000);
  expect(clock.now()).toBeLessThanOrEqual(305_000);
});

it.each([
  ['credentials that are wrong', gone(false)],
  ['a call that is refused', refusal('Forbidden')],
])('does not call again for %s', async (_, error) => {
  const clock = new VirtualClock();
  let calls = 0;
  const call = async () => {
    calls += 1;
    throw error;
  };
  await expect(clock.until(patiently(clock, call))).rejects.toBe(error);
  expect(calls).toBe(1);
});

it.each([
  [50, 'done'],
  [70, 'etcdserver: request timed out'],
])('calls a server again that fails for %i seconds, but for a minute at most', async (seconds, end) => {
  const clock = new VirtualClock();
  const call = async () => {
    if (clock.now() < seconds * 1000)
      throw new KubeApiError(500, { message: 'etcdserver: request timed out' });
    return 'done';
  };
  const called = patiently(clock, call).catch(({ message }: Error) => message);
  expect(await clock.until(called)).toBe(end);
  expect(clock.now()).toBeLessThanOrEqual(66_000);
});
