import type { IncomingMessage } from 'node:http';
import { KubeApiError } from '../../../../src/runner/kubernetes/api/kube-api-error';
import { openKubeApi } from '../../../../src/runner/kubernetes/api/open-kube-api';
import { answerJson, apiServers } from '../../../support/api-server';
import { temporaryFolder } from '../../../support/temporary-folder';
import { writeKubeconfig } from '../../../support/write-kubeconfig';

const folder = temporaryFolder();
const serve = apiServers();

const open = (server: string, user?: object) =>
  openKubeApi({
    namespace: 'etl',
    env: { KUBECONFIG: writeKubeconfig(folder.path, { cluster: { server }, user }) },
  });

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

it('sends an object with its kind of patch, and gives the object of the answer', async () => {
  const seen: unknown[] = [];
  const server = await serve(async (request, response) => {
    seen.push(request.headers['content-type'], request.headers.authorization, await bodyOf(request));
    answerJson(response, 200, { kind: 'Job' });
  });
  const api = await open(`${server.url}/behind`, { token: 'abc' });
  const answer = await api.request('PATCH', '/apis/batch/v1/namespaces/etl/jobs/one', {
    query: { fieldManager: 'fairlead', force: true, dryRun: undefined },
    body: { kind: 'Job' },
    contentType: 'application/apply-patch+yaml',
  });
  expect(answer).toEqual({ kind: 'Job' });
  expect(seen).toEqual(['application/apply-patch+yaml', 'Bearer abc', '{"kind":"Job"}']);
  expect(server.calls).toEqual([
    'PATCH /behind/apis/batch/v1/namespaces/etl/jobs/one?fieldManager=fairlead&force=true',
  ]);
  expect(api).toMatchObject({ context: 'test', server: `${server.url}/behind`, namespace: 'etl' });
});

it('gives the text of what is no JSON', async () => {
  const server = await serve((_, response) => response.end('ok'));
  await expect((await open(server.url)).request('GET', '/readyz')).resolves.toBe('ok');
});

it('tells a refusal in the words of the server', async () => {
  const status = {
    kind: 'Status',
    message: 'jobs.batch "one" already exists',
    reason: 'AlreadyExists',
    details: { name: 'one', group: 'batch', kind: 'jobs' },
  };
  const server = await serve((_, response) => answerJson(response, 409, status));
  const error = await (await open(server.url))
    .request('POST', '/jobs', { body: {} })
    .catch((caught) => caught);
  expect(error).toBeInstanceOf(KubeApiError);
  expect(error).toMatchObject({
    message: 'jobs.batch "one" already exists',
    status: 409,
    reason: 'AlreadyExists',
    details: { name: 'one', group: 'batch', kind: 'jobs' },
  });
});

it('tells a refusal of something that is no API server', async () => {
  const server = await serve((_, response) => response.writeHead(502).end('bad gateway\nsecond line'));
  const api = await open(server.url);
  await expect(api.request('GET', '/version')).rejects.toMatchObject({ status: 502, message: 'bad gateway' });
});

it('waits as long as a server that is too busy says, and asks again', async () => {
  const server = await serve((_, response, call) =>
    call < 2
      ? answerJson(response, 429, {}, { 'retry-after': '1' })
      : answerJson(response, 201, { done: true }),
  );
  const begun = Date.now();
  await expect((await open(server.url)).request('POST', '/jobs', { body: {} })).resolves.toEqual({
    done: true,
  });
  expect(server.calls).toEqual(['POST /jobs', 'POST /jobs']);
  expect(Date.now() - begun).toBeGreaterThanOrEqual(990);
});

it('does not ask a server again that does not say when', async () => {
  const server = await serve((_, response) => answerJson(response, 429, { reason: 'TooManyRequests' }));
  await expect((await open(server.url)).request('GET', '/jobs')).rejects.toMatchObject({ status: 429 });
  expect(server.calls).toEqual(['GET /jobs']);
});

it('asks again for what a broken connection cut off, in the head or in the middle of an answer', async () => {
  const server = await serve((request, response, call) => {
    if (call === 1) request.socket.destroy();
    else if (call === 2) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"it', () => request.socket.destroy());
    } else answerJson(response, 200, { items: [] });
  });
  await expect((await open(server.url)).request('GET', '/jobs')).resolves.toEqual({ items: [] });
  expect(server.calls).toHaveLength(3);
});

it('asks a server again that was away and does not know the Roles yet', async () => {
  const server = await serve((request, response, call) => {
    if (call === 1) request.socket.destroy();
    else if (call === 2) answerJson(response, 403, { reason: 'Forbidden' });
    else answerJson(response, 201, { kind: 'Job' });
  });
  const api = await open(server.url);
  await expect(api.request('POST', '/jobs', { body: {} })).rejects.toMatchObject({ mayPass: true });
  await expect(api.request('POST', '/jobs', { body: {} })).resolves.toEqual({ kind: 'Job' });
  expect(server.calls).toHaveLength(3);
});

it('tells at once what is forbidden where the server has answered since', async () => {
  const server = await serve((request, response, call) => {
    if (call === 1) request.socket.destroy();
    else answerJson(response, call === 2 ? 200 : 403, {});
  });
  const api = await open(server.url);
  await api.request('GET', '/version');
  await expect(api.request('GET', '/jobs')).rejects.toMatchObject({ status: 403 });
  expect(server.calls).toHaveLength(3);
});

it('gives up after five broken connections', async () => {
  const server = await serve((request) => request.socket.destroy());
  await expect((await open(server.url)).request('GET', '/jobs')).rejects.toMatchObject({
    message: `the cluster at ${server.url} cannot be reached (ECONNRESET)`,
    help: 'check the network and the VPN, then `kubectl --context test version`',
    mayPass: true,
  });
  expect(server.calls).toHaveLength(5);
});

it('never creates twice: a creation that broke off is told', async () => {
  const server = await serve((request, response, call) =>
    call === 1 ? answerJson(response, 200, {}) : request.socket.destroy(),
  );
  const api = await open(server.url);
  await api.request('GET', '/version');
  await expect(api.request('POST', '/jobs', { body: {} })).rejects.toMatchObject({ mayPass: true });
  expect(server.calls).toEqual(['GET /version', 'POST /jobs']);
});

it.each(['PUT', 'DELETE'] as const)(
  'sends a %s again when the server closed the kept connection just then',
  async (method) => {
    const server = await serve((request, response, call) =>
      call === 2 ? request.socket.destroy() : answerJson(response, 200, {}),
    );
    const api = await open(server.url);
    await api.request('GET', '/version');
    await api.request(method, '/jobs/one', { body: {} });
    expect(server.calls).toEqual(['GET /version', `${method} /jobs/one`, `${method} /jobs/one`]);
  },
);

it('sends a patch again whatever broke it off', async () => {
  const server = await serve((request, response, call) =>
    call <= 2 ? request.socket.destroy() : answerJson(response, 200, {}),
  );
  await (await open(server.url)).request('PATCH', '/jobs/one', { body: {} });
  expect(server.calls).toEqual(['PATCH /jobs/one', 'PATCH /jobs/one', 'PATCH /jobs/one']);
});

it('says that the credentials have expired', async () => {
  const server = await serve((_, response) => answerJson(response, 401, { reason: 'Unauthorized' }));
  await expect((await open(server.url, { token: 'old' })).request('GET', '/jobs')).rejects.toMatchObject({
    name: 'EngineUnavailableError',
    message: `the cluster at ${server.url} refuses the credentials of context \`test\`: they are wrong or have expired`,
    help: 'sign in again, then try `kubectl --context test auth whoami`',
    mayPass: false,
  });
  expect(server.calls).toEqual(['GET /jobs']);
});

it('breaks a call off when it is told to, with the reason that it was given', async () => {
  const server = await serve(() => {});
  const control = new AbortController();
  const call = (await open(server.url)).request('GET', '/jobs', { signal: control.signal });
  setTimeout(() => control.abort('enough'), 50);
  await expect(call).rejects.toBe('enough');
});

it('breaks off waiting for a busy server, too', async () => {
  const server = await serve((_, response) => answerJson(response, 503, {}, { 'retry-after': '60' }));
  const control = new AbortController();
  const call = (await open(server.url)).request('GET', '/jobs', { signal: control.signal });
  setTimeout(() => control.abort('enough'), 50);
  await expect(call).rejects.toBe('enough');
});

it('hands over a stream as it comes', async () => {
  const server = await serve((_, response) => {
    response.write('one\n');
    setTimeout(() => response.end('two\n'), 20);
  });
  const stream = await (await open(server.url)).stream('/log', { query: { follow: true } });
  let text = '';
  for await (const part of stream) text += part;
  expect(text).toBe('one\ntwo\n');
  expect(server.calls).toEqual(['GET /log?follow=true']);
});

it('keeps one connection for calls that follow each other', async () => {
  const ports = new Set<number | undefined>();
  const server = await serve((request, response) => {
    ports.add(request.socket.remotePort);
    answerJson(response, 200, {});
  });
  const api = await open(server.url);
  for (let call = 0; call < 3; call++) await api.request('GET', '/version');
  expect(ports.size).toBe(1);
});

it('logs method, path, end and time of each call; neither query nor headers nor bodies', async () => {
  const server = await serve((_, response) => answerJson(response, 200, { secret: 'x' }));
  const lines: string[] = [];
  const api = await openKubeApi({
    namespace: 'etl',
    env: {
      KUBECONFIG: writeKubeconfig(folder.path, { cluster: { server: server.url }, user: { token: 'abc' } }),
    },
    log: (call, end) => lines.push(`${call} -> ${end}`),
  });
  await api.request('PATCH', '/secrets/one', { query: { force: true }, body: { data: { a: 'b' } } });
  expect(lines).toEqual(['PATCH /secrets/one -> 200']);
});
