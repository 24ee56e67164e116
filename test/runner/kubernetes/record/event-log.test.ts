import { EventLog } from '../../../../src/runner/kubernetes/record/event-log';
import { type FakeCall, fakeKubeApi } from '../../../support/fake-kube-api';
import { VirtualClock } from '../../../support/virtual-clock';

const PATH = '/api/v1/namespaces/etl/configmaps/fairlead-run-r1';
const message = (text: string) =>
  ({ time: '2026-01-31T00:00:00.000Z', type: 'message', level: 'info', text }) as never;

function start(answer: (call: FakeCall, number: number) => unknown = () => ({})) {
  const api = fakeKubeApi(answer);
  const parts: number[] = [];
  const failures: Error[] = [];
  const clock = new VirtualClock();
  const log = new EventLog(
    api,
    clock,
    'r1',
    async (part) => void parts.push(part),
    (call) => call(),
    (error) => failures.push(error),
  );
  return { api, clock, parts, failures, log };
}
const written = (requests: readonly FakeCall[]) =>
  requests.map(({ path, body }) => ({
    path,
    ...(body as { readonly data: Readonly<Record<string, string>> }).data,
  }));

it('writes what has come so far in one call, as lines of JSON, and what comes meanwhile in the next', async () => {
  const { api, log } = start();
  log.add(message('before'));
  expect(api.calls).toEqual([]);
  log.begin(1, 0, 0);
  log.add(message('together'));
  const first = log.flushed();
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  log.add(message('later'));
  await first;
  await log.flushed();
  const line = (text: string) => `${JSON.stringify(message(text))}\n`;
  expect(written(api.requests)).toEqual([
    { path: PATH, 'events.000001': line('before') + line('together') },
    { path: PATH, 'events.000002': line('later') },
  ]);
  expect(api.requests[0]).toMatchObject({ method: 'PATCH', contentType: 'application/merge-patch+json' });
});

it('gathers what comes within half a second, where nobody waits for it', async () => {
  const { api, clock, log } = start();
  log.begin(1, 0, 0);
  for (const text of ['one', 'two']) {
    log.add(message(text));
    await new Promise(setImmediate);
  }
  expect(api.calls).toEqual([]);
  await clock.until(new Promise<void>((resolve) => clock.after(600, resolve)));
  expect(api.calls).toEqual([`PATCH ${PATH}`]);
});

it('leaves logs out', async () => {
  const { api, log } = start();
  log.begin(1, 0, 0);
  log.add({ type: 'log', task: 'a', text: 'much' } as never);
  await log.flushed();
  expect(api.calls).toEqual([]);
});

it('begins another part where one is full, and numbers on', async () => {
  const { api, parts, log } = start();
  log.begin(1, 0, 0);
  for (let i = 0; i < 3; i++) {
    log.add(message('x'.repeat(400 * 1024)));
    await log.flushed();
  }
  expect(parts).toEqual([2, 3]);
  expect(written(api.requests).map(({ path, ...data }) => [path, Object.keys(data)])).toEqual([
    [PATH, ['events.000001']],
    [`${PATH}-2`, ['events.000002']],
    [`${PATH}-3`, ['events.000003']],
  ]);
});

it('begins other parts for what comes at once and is too much for one', async () => {
  const { api, parts, log } = start();
  log.begin(1, 0, 0);
  for (let i = 0; i < 5; i++) log.add(message('x'.repeat(300 * 1024)));
  await log.flushed();
  expect(parts).toEqual([2, 3]);
  expect(
    written(api.requests).map(({ path, ...data }) => [
      path,
      Object.values(data).join('').match(/\n/g)?.length,
    ]),
  ).toEqual([
    [PATH, 2],
    [`${PATH}-2`, 2],
    [`${PATH}-3`, 1],
  ]);
});

it('goes on after what an earlier runner has written', async () => {
  const { api, parts, log } = start();
  log.begin(2, 700 * 1024, 41);
  log.add(message('more'));
  await log.flushed();
  expect(parts).toEqual([3]);
  expect(api.calls).toEqual([`PATCH ${PATH}-3`]);
  expect(Object.keys(written(api.requests)[0] ?? {})).toContain('events.000042');
});

it('tells once that it cannot write any more, and writes no more', async () => {
  const { api, failures, log } = start(() => new Error('gone'));
  log.begin(1, 0, 0);
  log.add(message('one'));
  await expect(log.flushed()).rejects.toThrow('gone');
  log.add(message('two'));
  await expect(log.flushed()).rejects.toThrow('gone');
  expect(failures).toEqual([new Error('gone')]);
  expect(api.calls).toHaveLength(1);
});
