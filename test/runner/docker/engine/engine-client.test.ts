import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { EngineClient } from '../../../../src/runner/docker/engine/engine-client';
import { temporaryFolder } from '../../../support/temporary-folder';

const folder = temporaryFolder();
let server: Server | undefined;
afterEach(() => server?.close());

/** An engine that answers each call with `[status, body]`, and the calls that it saw. */
async function engine(answers: Readonly<Record<string, readonly [status: number, body: string]>>) {
  const seen: string[] = [];
  const socket = join(folder.path, 'engine.sock');
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    seen.push(`${request.method} ${request.url}${body && ` ${body}`}`);
    const [status, text] = answers[`${request.method} ${request.url?.split('?')[0]}`] ?? [
      404,
      'nothing there',
    ];
    response.writeHead(status).end(text);
  });
  await new Promise<void>((resolve) => server?.listen(socket, resolve));
  return { seen, env: { DOCKER_HOST: `unix://${socket}` } };
}

const version = (ApiVersion: string, MinAPIVersion: string) =>
  JSON.stringify({ Version: '1.2.3', ApiVersion, MinAPIVersion });

it('speaks the version of Docker 20.10 where the engine takes it', async () => {
  const { seen, env } = await engine({
    'GET /v1.41/_ping': [200, 'OK'],
    'POST /v1.41/containers/create': [201, '{"Id": "c1"}'],
    'DELETE /v1.41/containers/c1': [204, ''],
  });
  const client = await EngineClient.connect(env);
  expect(await client.call('POST', '/containers/create', { name: 'a b' }, { Image: 'x' })).toEqual({
    Id: 'c1',
  });
  expect(await client.call('DELETE', '/containers/c1', { force: true, v: true })).toBeUndefined();
  expect(seen).toEqual([
    'GET /v1.41/_ping',
    'POST /v1.41/containers/create?name=a+b {"Image":"x"}',
    'DELETE /v1.41/containers/c1?force=true&v=true',
  ]);
  client.close();
});

it('speaks the oldest version of an engine that takes no older one', async () => {
  const { env, seen } = await engine({
    'GET /v1.41/_ping': [400, '{"message":"client version 1.41 is too old"}'],
    'GET /version': [200, version('1.51', '1.44')],
    'GET /v1.44/volumes': [200, '{}'],
  });
  const client = await EngineClient.connect(env);
  await client.call('GET', '/volumes');
  expect(seen.at(-1)).toBe('GET /v1.44/volumes');
  client.close();
});

it('tells the engine’s own words of an error, in JSON or not', async () => {
  const { env } = await engine({
    'GET /v1.41/_ping': [200, 'OK'],
    'GET /v1.41/images/x/json': [404, '{"message": "No such image: x"}'],
    'GET /v1.41/volumes': [502, 'bad gateway\n'],
  });
  const client = await EngineClient.connect(env);
  await expect(client.call('GET', '/images/x/json')).rejects.toMatchObject({
    status: 404,
    message: 'No such image: x',
  });
  await expect(client.call('GET', '/volumes')).rejects.toMatchObject({ status: 502, message: 'bad gateway' });
  client.close();
});

it('refuses an engine that is too old', async () => {
  const { env } = await engine({
    'GET /v1.41/_ping': [
      400,
      '{"message":"client version 1.41 is too new. Maximum supported API version is 1.40"}',
    ],
    'GET /version': [200, version('1.40', '1.12')],
  });
  await expect(EngineClient.connect(env)).rejects.toMatchObject({
    name: 'EngineUnavailableError',
    message: 'the Docker Engine 1.2.3 is too old',
    help: 'install Docker Engine 20.10 or newer',
  });
});

it('says of each call what it was, how it ended and how long it took, and nothing of its body', async () => {
  const { env } = await engine({
    'GET /v1.41/_ping': [200, 'OK'],
    'POST /v1.41/containers/create': [201, '{"Id": "c1"}'],
  });
  const calls: unknown[] = [];
  const client = await EngineClient.connect(env, (...call) => calls.push(call));
  await client.call('POST', '/containers/create', { name: 'a' }, { Env: ['PASSWORD=secret'] });
  await expect(client.call('DELETE', '/volumes/x')).rejects.toThrow('nothing there');
  expect(calls).toEqual([
    ['GET /v1.41/_ping', '200', expect.any(Number)],
    ['POST /v1.41/containers/create', '201', expect.any(Number)],
    ['DELETE /v1.41/volumes/x', '404', expect.any(Number)],
  ]);
  client.close();
});

it('says what to do when nobody answers', async () => {
  await expect(EngineClient.connect({ DOCKER_HOST: 'tcp://127.0.0.1:1' })).rejects.toMatchObject({
    name: 'EngineUnavailableError',
    message: 'no Docker Engine answers at 127.0.0.1:1 (ECONNREFUSED)',
    help: 'start Docker, or set DOCKER_HOST to where it runs',
  });
});
