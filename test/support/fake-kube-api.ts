import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import type { KubeApi, KubeMethod, KubeRequest } from '../../src/runner/kubernetes/api/kube-api';
import { KubeApiError } from '../../src/runner/kubernetes/api/kube-api-error';

/** A call that was made. */
export interface FakeCall extends Omit<KubeRequest, 'signal'> {
  readonly method: KubeMethod;
  readonly path: string;
}

/** An API without a server. */
export interface FakeKubeApi extends KubeApi {
  /** In order, as `GET /api/v1/…`. */
  readonly calls: string[];
  /** What each of them said beside its path. */
  readonly requests: FakeCall[];
  /** What has been asked for as a stream, each open until the test ends it. */
  readonly streams: PassThrough[];
}

/** Answers in the namespace `etl`; an error that is returned is thrown. */
export function fakeKubeApi(answer: (call: FakeCall, number: number) => unknown): FakeKubeApi {
  const calls: string[] = [];
  const requests: FakeCall[] = [];
  const streams: PassThrough[] = [];
  const ask = async (method: KubeMethod, path: string, { signal: _, ...options }: KubeRequest) => {
    const call = { method, path, ...options };
    calls.push(`${method} ${path}`);
    requests.push(call);
    const answered = await answer(call, calls.length);
    if (answered instanceof Error) throw answered;
    return answered;
  };
  return {
    ...{ context: 'test', server: 'https://test', namespace: 'etl', calls, requests, streams },
    request: async <T>(method: KubeMethod, path: string, options: KubeRequest = {}) =>
      (await ask(method, path, options)) as T,
    async stream(path, options = {}) {
      await ask('GET', path, options);
      const stream = new PassThrough();
      options.signal?.addEventListener('abort', () => stream.destroy());
      streams.push(stream);
      return stream as unknown as IncomingMessage;
    },
  };
}

/** A refusal for one of the reasons that Kubernetes has. */
export function refusal(reason: 'NotFound' | 'AlreadyExists' | 'Conflict' | 'Expired' | 'Forbidden') {
  const status = { NotFound: 404, AlreadyExists: 409, Conflict: 409, Expired: 410, Forbidden: 403 }[reason];
  return new KubeApiError(status, { reason, message: reason });
}
