import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { podAccess } from '../../../../../src/runner/kubernetes/api/kubeconfig/pod-access';
import { openKubeApi } from '../../../../../src/runner/kubernetes/api/open-kube-api';
import { temporaryFolder } from '../../../../support/temporary-folder';
import { writeKubeconfig } from '../../../../support/write-kubeconfig';

const folder = temporaryFolder();
const write = (name: string, server: string) => writeKubeconfig(folder.path, { name, cluster: { server } });
const open = (env: NodeJS.ProcessEnv, context?: string) => openKubeApi({ namespace: 'etl', context, env });

it('takes the first file that says something, and leaves out files that do not exist', async () => {
  const one = write('one', 'https://one.example.com');
  const two = write('two', 'https://two.example.com:6443/path/');
  const KUBECONFIG = [join(folder.path, 'none'), one, '', two].join(delimiter);
  expect((await open({ KUBECONFIG })).server).toBe('https://one.example.com');
  expect((await open({ KUBECONFIG }, 'two')).server).toBe('https://two.example.com:6443/path');
});

it('takes ~/.kube/config where KUBECONFIG is not set', async () => {
  mkdirSync(join(folder.path, '.kube'));
  const file = write('home', 'https://home.example.com');
  writeFileSync(join(folder.path, '.kube/config'), require('node:fs').readFileSync(file));
  expect(await open({ HOME: folder.path })).toMatchObject({
    context: 'home',
    server: 'https://home.example.com',
  });
});

it.each<[string, string, string | undefined, string, string]>([
  [
    'no kubeconfig',
    '',
    undefined,
    'there is no kubeconfig: `{file}`',
    'get one from whoever runs the cluster, and let KUBECONFIG name it',
  ],
  [
    'no YAML',
    'a: [',
    undefined,
    'the kubeconfig `{file}` is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ] at line 1, column 5',
    'correct it',
  ],
  [
    'something else',
    'text',
    undefined,
    'the file `{file}` is no kubeconfig',
    'correct it, or let KUBECONFIG name another one',
  ],
  [
    'no current context',
    'contexts: [{name: a, context: {}}]',
    undefined,
    'the kubeconfig has no current context',
    'choose one with `kubectl config use-context`, or with `--context`',
  ],
  [
    'an unknown context',
    'contexts: [{name: staging, context: {}}]',
    'stagin',
    'there is no context `stagin` in the kubeconfig',
    'did you mean `staging`?',
  ],
  [
    'a context without a cluster',
    'contexts: [{name: a, context: {cluster: b, user: c}}]',
    'a',
    'context `a` of the kubeconfig names the cluster `b`, which is not there',
    'none is defined',
  ],
  [
    'a cluster without an address',
    'contexts: [{name: a, context: {cluster: b, user: c}}]\nclusters: [{name: b, cluster: {server: b.example.com}}]\nusers: [{name: c}]',
    'a',
    'cluster `b` of the kubeconfig has no address that can be used: `b.example.com`',
    'its `server` is an address like `https://cluster.example.com:6443`',
  ],
  [
    'a proxy of another kind',
    'contexts: [{name: a, context: {cluster: b, user: c}}]\nclusters: [{name: b, cluster: {server: "https://b", proxy-url: "socks5://me:pass@proxy:1080"}}]\nusers: [{name: c}]',
    'a',
    'cannot go through the proxy `socks5://proxy:1080`',
    'name an HTTP proxy, as `http://proxy.example.com:3128`',
  ],
  [
    'a missing authority',
    'contexts: [{name: a, context: {cluster: b, user: c}}]\nclusters: [{name: b, cluster: {server: "https://b", certificate-authority: none.pem}}]\nusers: [{name: c}]',
    'a',
    '`certificate-authority` of the kubeconfig, `{folder}/none.pem`, cannot be read (ENOENT)',
    'sign in again',
  ],
])('says what is wrong: %s', async (_, text, context, message, help) => {
  const file = join(folder.path, 'config');
  if (text) writeFileSync(file, text);
  const expected = message.replace('{file}', file).replace('{folder}', folder.path);
  await expect(open({ KUBECONFIG: file }, context)).rejects.toMatchObject({
    name: 'EngineUnavailableError',
    message: expected,
    help,
    mayPass: false,
  });
});

describe('inside of a pod', () => {
  const clock = { now: () => 0 };
  const env = { KUBERNETES_SERVICE_HOST: 'fd00::1', KUBERNETES_SERVICE_PORT: '6443' };

  it('is the cluster of the pod, as its service account', async () => {
    writeFileSync(join(folder.path, 'token'), 'abc');
    writeFileSync(join(folder.path, 'ca.crt'), 'authority');
    const access = podAccess(env, clock, folder.path);
    expect(access).toMatchObject({ context: 'in-cluster', ca: Buffer.from('authority'), skipVerify: false });
    expect(access?.server.href).toBe('https://[fd00::1]:6443/');
    expect((await access?.credentials.get())?.headers).toEqual({ authorization: 'Bearer abc' });
  });

  it('needs a token', () => {
    expect(podAccess(env, clock, folder.path)).toBeUndefined();
    expect(podAccess({}, clock, folder.path)).toBeUndefined();
  });
});
