import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TokenFileCredentials } from '../../../../../src/runner/kubernetes/api/credentials/token-file-credentials';
import { openKubeApi } from '../../../../../src/runner/kubernetes/api/open-kube-api';
import { answerJson, apiServers } from '../../../../support/api-server';
import { temporaryFolder } from '../../../../support/temporary-folder';
import { writeKubeconfig } from '../../../../support/write-kubeconfig';

const folder = temporaryFolder();
const serve = apiServers();

/** A server that lets in who shows one of these tokens, and tells all that identifies the caller. */
const server = (...tokens: string[]) =>
  serve(({ headers }, response) => {
    const isKnown =
      tokens.length === 0 || tokens.some((token) => headers.authorization === `Bearer ${token}`);
    const told = Object.entries(headers).filter(([name]) => /^(authorization|impersonate-)/.test(name));
    answerJson(response, isKnown ? 200 : 401, Object.fromEntries(told));
  });

async function open(server: string, user: object, cluster: object = {}) {
  const KUBECONFIG = writeKubeconfig(folder.path, { cluster: { server, ...cluster }, user });
  return openKubeApi({ namespace: 'etl', env: { KUBECONFIG, PATH: process.env.PATH } });
}

const me = async (server: string, user: object) => (await open(server, user)).request('GET', '/me');

it('shows a token, a token file, or name and password', async () => {
  const { url } = await server();
  writeFileSync(join(folder.path, 'token'), 'from-file\n');
  await expect(me(url, { token: 'abc' })).resolves.toEqual({ authorization: 'Bearer abc' });
  await expect(me(url, { token: 'abc', tokenFile: 'token' })).resolves.toEqual({
    authorization: 'Bearer from-file',
  });
  await expect(me(url, { username: 'me', password: 'pass' })).resolves.toEqual({
    authorization: 'Basic bWU6cGFzcw==',
  });
  await expect(me(url, {})).resolves.toEqual({});
});

it('acts as somebody else', async () => {
  const { url } = await server();
  const user = {
    token: 'abc',
    as: 'jane',
    'as-uid': 'u1',
    'as-groups': ['fairlead:staging:run', 'others'],
    'as-user-extra': { 'example.com/reason': ['test'] },
  };
  await expect(me(url, user)).resolves.toEqual({
    authorization: 'Bearer abc',
    'impersonate-user': 'jane',
    'impersonate-uid': 'u1',
    'impersonate-group': 'fairlead:staging:run, others',
    'impersonate-extra-example.com%2freason': 'test',
  });
});

it('says that a way to sign in is not known', async () => {
  await expect(me('http://127.0.0.1:1', { 'auth-provider': { name: 'oidc' } })).rejects.toMatchObject({
    message: 'user `test` of the kubeconfig signs in by the auth provider `oidc`, which is not supported',
    help: 'let it sign in by an `exec` plugin; the provider of your cluster says which',
  });
});

describe('a token file', () => {
  it('is read again once a minute', async () => {
    const file = join(folder.path, 'token');
    let now = 0;
    const credentials = new TokenFileCredentials(file, { now: () => now });
    const token = async () => (await credentials.get()).headers.authorization;
    writeFileSync(file, 'one');
    expect(await token()).toBe('Bearer one');
    writeFileSync(file, 'two');
    now = 59_999;
    expect(await token()).toBe('Bearer one');
    now = 60_000;
    expect(await token()).toBe('Bearer two');
  });

  it('is read again at once when the server refuses the token', async () => {
    const { url, calls } = await server('one', 'two');
    const file = join(folder.path, 'token');
    writeFileSync(file, 'zero');
    const api = await open(url, { tokenFile: 'token' });
    await expect(api.request('GET', '/me')).rejects.toThrow('they are wrong or have expired');
    expect(calls).toHaveLength(1);
    writeFileSync(file, 'one');
    await expect(api.request('GET', '/me')).resolves.toEqual({ authorization: 'Bearer one' });
    expect(calls).toHaveLength(3);
  });

  it('may be missing', async () => {
    await expect(me('http://127.0.0.1:1', { tokenFile: 'none' })).rejects.toMatchObject({
      message: `the token file \`${join(folder.path, 'none')}\` cannot be read (ENOENT)`,
      help: 'sign in again',
    });
  });
});

describe('an exec plugin', () => {
  /** A program beside the kubeconfig that counts how often it runs. */
  function plugin(script: string): string {
    const file = join(folder.path, 'plugin');
    writeFileSync(
      file,
      `#!/bin/sh\nd=$(dirname "$0")\necho "$KUBERNETES_EXEC_INFO" >>"$d/info"\n${script}\n`,
    );
    chmodSync(file, 0o755);
    return './plugin';
  }
  const infos = () =>
    readFileSync(join(folder.path, 'info'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const exec = (command: string, more: object = {}) => ({
    exec: { apiVersion: 'client.authentication.k8s.io/v1', command, interactiveMode: 'Never', ...more },
  });
  const credential = (status: string) =>
    `echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":${status}}'`;

  it('is asked once for a token that holds', async () => {
    const { url } = await server();
    const api = await open(url, exec(plugin(credential('{"token":"abc"}'))));
    await expect(Promise.all([api.request('GET', '/me'), api.request('GET', '/me')])).resolves.toEqual([
      { authorization: 'Bearer abc' },
      { authorization: 'Bearer abc' },
    ]);
    expect(infos()).toEqual([
      { apiVersion: 'client.authentication.k8s.io/v1', kind: 'ExecCredential', spec: { interactive: false } },
    ]);
  });

  it('is asked again when the token has expired', async () => {
    const { url } = await server();
    const status = '{"token":"abc","expirationTimestamp":"2020-01-01T00:00:00Z"}';
    const api = await open(url, exec(plugin(credential(status))));
    await api.request('GET', '/me');
    await api.request('GET', '/me');
    expect(infos()).toHaveLength(2);
  });

  it('is asked again when the server refuses the token, once', async () => {
    const { url, calls } = await server('good');
    const script = `[ $(wc -l <"$d/info") = 1 ] && t=bad || t=good\n${credential('{"token":"\'$t\'"}')}`;
    const api = await open(url, exec(plugin(script)));
    await expect(api.request('GET', '/me')).resolves.toEqual({ authorization: 'Bearer good' });
    expect(calls).toHaveLength(2);
  });

  it('learns of the cluster where it asks for it, and gets arguments and environment', async () => {
    const { url } = await server();
    const extensions = [{ name: 'client.authentication.k8s.io/exec', extension: { audience: 'x' } }];
    const script = credential(`{"token":"'"$1-$WHO"'"}`);
    const user = exec(plugin(script), {
      provideClusterInfo: true,
      args: ['one'],
      env: [{ name: 'WHO', value: 'me' }],
    });
    const api = await open(url, user, { extensions });
    await expect(api.request('GET', '/me')).resolves.toEqual({ authorization: 'Bearer one-me' });
    expect(infos()[0].spec).toEqual({
      interactive: false,
      cluster: { server: url, config: { audience: 'x' } },
    });
  });

  it.each([
    [
      'fails',
      'echo first >&2; echo please sign in >&2; exit 3',
      'gives no credentials: it ended with exit code 3: please sign in',
      'run it yourself: `./plugin`',
    ],
    ['is killed', 'kill -9 $$', 'gives no credentials: it ended with SIGKILL', 'run it yourself: `./plugin`'],
  ])('%s', async (_, script, message, help) => {
    await expect(me('http://127.0.0.1:1', exec(plugin(script)))).rejects.toMatchObject({
      message: `\`./plugin\` ${message}`,
      help,
      mayPass: false,
    });
  });

  it('writes something else, which is not repeated', async () => {
    await expect(me('http://127.0.0.1:1', exec(plugin('echo secret-token')))).rejects.toMatchObject({
      message: 'what `./plugin` writes is no ExecCredential',
      help: 'update it, or sign in again',
    });
  });

  it('is not installed', async () => {
    const user = exec('no-such-plugin', { installHint: 'get it from example.com\n' });
    await expect(me('http://127.0.0.1:1', user)).rejects.toMatchObject({
      message: '`no-such-plugin`, which the kubeconfig names for credentials, cannot be run (ENOENT)',
      help: 'get it from example.com',
    });
  });

  it('wants a terminal, and there is none', async () => {
    const user = exec(plugin('exit 1'), { interactiveMode: 'Always' });
    await expect(me('http://127.0.0.1:1', user)).rejects.toMatchObject({
      message: '`./plugin` must ask for credentials at a terminal, and there is none',
      help: 'run the command at a terminal',
    });
  });
});
