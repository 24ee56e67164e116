import { KubeApiError } from '../../../../src/runner/kubernetes/api/kube-api-error';
import { PodWatch } from '../../../../src/runner/kubernetes/watch/pod-watch';
import { type FakeKubeApi, fakeKubeApi, refusal } from '../../../support/fake-kube-api';
import { podOf } from '../../../support/pods';
import { VirtualClock } from '../../../support/virtual-clock';

const PATH = '/api/v1/namespaces/etl/pods';
const SELECTOR = 'fairlead.dev/run=r1';
const pod = (uid: string, resourceVersion: string) =>
  podOf(
    { phase: 'Running' },
    { uid, resourceVersion, labels: { 'fairlead.dev/task': 'a', 'fairlead.dev/attempt': uid } },
  );
const list = (resourceVersion: string, ...items: unknown[]) => ({ metadata: { resourceVersion }, items });
const WATCH = {
  labelSelector: SELECTOR,
  watch: true,
  allowWatchBookmarks: true,
  timeoutSeconds: 240,
};

/** Until nothing is left to be done but what time brings. */
const settle = async () => {
  for (let i = 0; i < 5; i++) await new Promise(setImmediate);
};
const say = async (api: FakeKubeApi, type: string, object: unknown) => {
  api.streams.at(-1)?.write(`${JSON.stringify({ type, object })}\n`);
  await settle();
};
const queries = (api: FakeKubeApi) => api.requests.map(({ query }) => query);

it('lists what is there, and watches from then on by one connection', async () => {
  const api = fakeKubeApi(() => list('5', pod('1', '4')));
  const watch = new PodWatch(api, SELECTOR, new VirtualClock());
  await watch.begin();
  await settle();
  expect(api.calls).toEqual([`GET ${PATH}`, `GET ${PATH}`]);
  expect(queries(api)).toEqual([{ labelSelector: SELECTOR }, { ...WATCH, resourceVersion: '5' }]);
  expect(watch.board.pod('a.1')?.pod.metadata.uid).toBe('1');
  await say(api, 'ADDED', pod('2', '6'));
  await say(api, 'DELETED', pod('1', '7'));
  expect([watch.board.pod('a.1')?.gone, watch.board.pod('a.2')?.gone]).toEqual([true, false]);
  await watch.end();
  expect(api.calls).toHaveLength(2);
});

it('goes on where it was after the connection has ended, bookmarks included', async () => {
  const clock = new VirtualClock();
  const api = fakeKubeApi(() => list('5'));
  const watch = new PodWatch(api, SELECTOR, clock);
  await watch.begin();
  await settle();
  await say(api, 'MODIFIED', pod('1', '8'));
  await say(api, 'BOOKMARK', { metadata: { resourceVersion: '12' } });
  api.streams[0]?.destroy();
  await settle();
  expect(queries(api).at(-1)).toEqual({ ...WATCH, resourceVersion: '12' });
  await watch.end();
});

it.each([
  ['at once', () => refusal('Expired')],
  ['in the stream', () => undefined],
])('lists anew where its history is gone, which the server says %s', async (_, answer) => {
  const clock = new VirtualClock();
  let isExpired = false;
  const api = fakeKubeApi(({ query }) => {
    if (!query?.watch)
      return list(isExpired ? '90' : '5', ...(isExpired ? [pod('2', '80')] : [pod('1', '4')]));
    return query.resourceVersion === '5' && isExpired ? answer() : undefined;
  });
  const watch = new PodWatch(api, SELECTOR, clock);
  await watch.begin();
  await settle();
  isExpired = true;
  await say(api, 'ERROR', { code: 410, reason: 'Expired' });
  api.streams[0]?.destroy();
  const seen = new Promise<void>((resolve) => {
    watch.board.listen('a.2', resolve);
  });
  await clock.until(seen);
  await settle();
  expect([watch.board.pod('a.1')?.gone, watch.board.pod('a.2')?.gone]).toEqual([true, false]);
  expect(queries(api).at(-1)).toEqual({ ...WATCH, resourceVersion: '90' });
  await watch.end();
});

it('waits for a server that is gone, and says in the end that nobody can tell any more', async () => {
  const clock = new VirtualClock();
  const api = fakeKubeApi(({ query }) =>
    query?.watch ? new KubeApiError(503, {}) : list('5', pod('1', '4')),
  );
  const watch = new PodWatch(api, SELECTOR, clock);
  await watch.begin();
  const lost = new Promise<void>((resolve) => {
    watch.board.listen('a.1', resolve);
  });
  await clock.until(lost);
  expect(() => watch.board.pod('a.1')).toThrow('the API server answered with 503');
  expect(clock.now()).toBeGreaterThanOrEqual(300_000);
  await watch.end();
});

it('ends a connection that says nothing for longer than the server would keep it open', async () => {
  const clock = new VirtualClock();
  const api = fakeKubeApi(() => list('5'));
  const watch = new PodWatch(api, SELECTOR, clock);
  await watch.begin();
  await settle();
  const [first] = api.streams;
  await clock.until(new Promise((resolve) => first?.once('close', resolve)));
  expect(clock.now()).toBe(270_000);
  await settle();
  expect(api.streams).toHaveLength(2);
  await watch.end();
});
