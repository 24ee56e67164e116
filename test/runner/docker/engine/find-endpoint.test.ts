import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findEndpoint } from '../../../../src/runner/docker/engine/find-endpoint';
import { temporaryFolder } from '../../../support/temporary-folder';

const folder = temporaryFolder();

/** The environment with a Docker configuration of the test's own. */
function environment(
  env: NodeJS.ProcessEnv,
  files: Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true });
    writeFileSync(join(folder.path, path), content);
  }
  return { DOCKER_CONFIG: folder.path, ...env };
}

const id = createHash('sha256').update('colima').digest('hex');
const context = {
  'config.json': '{"currentContext": "colima"}',
  [`contexts/meta/${id}/meta.json`]: '{"Endpoints": {"docker": {"Host": "unix:///run/colima.sock"}}}',
};

it.each([
  ['the usual socket', {}, {}, { socketPath: '/var/run/docker.sock' }],
  [
    'a socket',
    { DOCKER_HOST: 'unix:///run/user/1/docker.sock' },
    {},
    { socketPath: '/run/user/1/docker.sock' },
  ],
  ['an address', { DOCKER_HOST: 'tcp://10.0.0.5:2377' }, {}, { host: '10.0.0.5', port: 2377 }],
  ['an address without a port', { DOCKER_HOST: 'tcp://engine' }, {}, { host: 'engine', port: 2375 }],
  ['the current context', {}, context, { socketPath: '/run/colima.sock' }],
  ['DOCKER_HOST before the context', { DOCKER_HOST: 'unix:///a' }, context, { socketPath: '/a' }],
  ['the default context', { DOCKER_CONTEXT: 'default' }, context, { socketPath: '/var/run/docker.sock' }],
])('finds %s', (_, env, files, endpoint) => {
  expect(findEndpoint(environment(env, files))).toEqual(endpoint);
});

it('takes certificates for an engine that wants them', () => {
  const files = { 'ca.pem': 'CA', 'cert.pem': 'CERT', 'key.pem': 'KEY' };
  expect(findEndpoint(environment({ DOCKER_HOST: 'tcp://engine', DOCKER_TLS_VERIFY: '1' }, files))).toEqual({
    host: 'engine',
    port: 2376,
    tls: { ca: Buffer.from('CA'), cert: Buffer.from('CERT'), key: Buffer.from('KEY') },
  });
});

it.each([
  [
    { DOCKER_HOST: 'ssh://me@engine' },
    'cannot talk to a Docker Engine over SSH: `ssh://me@engine`',
    'forward its socket: `ssh -nNT -L /tmp/docker.sock:/var/run/docker.sock ssh://me@engine`, and set DOCKER_HOST=unix:///tmp/docker.sock',
  ],
  [
    { DOCKER_HOST: 'npipe:////./pipe/docker_engine' },
    'cannot talk to a Docker Engine at `npipe:////./pipe/docker_engine`',
    'set DOCKER_HOST to a unix:// or tcp:// address',
  ],
  [
    { DOCKER_CONTEXT: 'nowhere' },
    'there is no Docker context `nowhere`',
    'choose one with `docker context use`, or set DOCKER_HOST',
  ],
])('refuses %j', (env, message, help) => {
  expect(() => findEndpoint(environment(env))).toThrow(expect.objectContaining({ message, help }));
});
