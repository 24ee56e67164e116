import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { ClusterUnavailableError } from '../../../../src/runner/kubernetes/api/cluster-unavailable-error';
import type { KubeApi } from '../../../../src/runner/kubernetes/api/kube-api';
import { KubeApiError } from '../../../../src/runner/kubernetes/api/kube-api-error';
import { followContainer } from '../../../../src/runner/kubernetes/logs/follow-container';
import { VirtualClock } from '../../../support/virtual-clock';

const AWAY = new ClusterUnavailableError('the cluster cannot be reached', 'check the network', true);
const NO_KUBELET = new KubeApiError(500, { message: 'dial tcp: connection refused' });
const UNKNOWN = new KubeApiError(404, { message: 'the container is not known' });

/** What a server sends of a log: the lines from `since` on. @throws Error where it does not answer */
type Serve = (since: string, seconds: number) => Readable;

/** What comes of the log of a container that ends after so many seconds. */
async function followed(ends: number, serve: Serve, last = '') {
  const clock = new VirtualClock();
  const isOver = () => clock.now() >= ends * 1000;
  let output = '';
  let failure: string | undefined;
  const api: Pick<KubeApi, 'namespace' | 'request' | 'stream'> = {
    namespace: 'staging',
    request: async <T>() => last as T,
    stream: async (_, { query } = {}) =>
      serve(String(query?.sinceTime ?? ''), clock.now() / 1000) as IncomingMessage,
  };
  const status = () => ({
    name: 'main',
    state: isOver() ? { terminated: { exitCode: 0 } } : { running: {} },
  });
  const metadata = { name: 'pod', uid: 'uid', resourceVersion: '1' };
  await clock.until(
    followContainer({
      ...{ api: api as KubeApi, clock, pod: 'pod', container: 'main', isOver },
      seen: () => ({ pod: { metadata, spec: {}, status: { containerStatuses: [status()] } }, gone: false }),
      change: (_, milliseconds = 0) => new Promise((resolve) => clock.after(milliseconds, resolve)),
      signal: new AbortController().signal,
      output: (bytes) => {
        output += bytes.toString();
      },
      gap: () => {},
      failed: ({ message }) => {
        failure = message;
      },
    }),
  );
  return { output, failure };
}

/** One line, as soon as the server answers. */
const lineAfter =
  (answers: number, error: Error): Serve =>
  (since, seconds) => {
    if (seconds < answers) throw error;
    return Readable.from(since === '' ? [Buffer.from('2026-01-31T02:00:00.123456789Z line\n')] : []);
  };

it.each([
  ['no API server answers for minutes', AWAY, { ends: 10, answers: 240 }],
  ['no kubelet answers while it runs', NO_KUBELET, { ends: 500, answers: 450 }],
  ['a kubelet answers soon after its end', NO_KUBELET, { ends: 500, answers: 540 }],
  ['a kubelet knows of it a moment later', UNKNOWN, { ends: 0, answers: 10 }],
])('a log comes whole where %s', async (_, error, { ends, answers }) => {
  expect(await followed(ends, lineAfter(answers, error))).toEqual({ output: 'line\n', failure: undefined });
});

it.each([
  ['no API server answers', AWAY, 310],
  ['no kubelet answers', NO_KUBELET, 70],
  ['the kubelet does not know of it', UNKNOWN, 25],
])('a log is given up some time after the end of its container where %s', async (_, error, answers) => {
  expect(await followed(0, lineAfter(answers, error))).toEqual({ output: '', failure: error.message });
});

it('a log comes whole over as many broken connections as it takes, when each gets a little further', async () => {
  const moment = (second: number) => new Date(Date.UTC(2026, 0, 31, 2, 0, second)).toISOString();
  const lines = Array.from({ length: 1000 }, (_, i) => ({ at: moment(i), text: `line ${i}\n` }));
  const further: Serve = (since) => {
    const left = lines.filter(({ at }) => at >= since);
    const sent = left.slice(0, 3).map(({ at, text }) => Buffer.from(`${at} ${text}`));
    return Readable.from(
      (function* () {
        yield* sent;
        if (left.length > 3) throw new Error('aborted');
      })(),
    );
  };
  const output = lines.map(({ text }) => text).join('');
  expect(await followed(0, further)).toEqual({ output, failure: undefined });
});

it.each([
  ['not asked for again where its last line has come', '2026-01-31T02:00:01Z b\n', 1],
  ['asked for again where it has a later one', '2026-01-31T02:00:02Z c\n', 2],
])('a log is %s', async (_, last, times) => {
  const calls: string[] = [];
  const serve: Serve = (since) => {
    calls.push(since);
    const lines = ['2026-01-31T02:00:00Z a\n', '2026-01-31T02:00:01Z b\n', calls.length > 1 ? last : ''];
    return Readable.from([Buffer.from(lines.join(''))]);
  };
  const { output } = await followed(0, serve, last);
  expect({ output, calls: calls.length }).toEqual({
    output: times === 1 ? 'a\nb\n' : 'a\nb\nc\n',
    calls: times,
  });
});
