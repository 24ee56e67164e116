import { KubeApiError } from '../../../src/runner/kubernetes/api/kube-api-error';
import { openKubeApi } from '../../../src/runner/kubernetes/api/open-kube-api';
import { type Cluster, cluster } from '../../support/cluster';
import { temporaryFolder } from '../../support/temporary-folder';
import { writeKubeconfig } from '../../support/write-kubeconfig';

const NAMESPACE = `fairlead-test-api-${process.pid}`;
const CONFIG_MAPS = `/api/v1/namespaces/${NAMESPACE}/configmaps`;

const folder = temporaryFolder();
let own: Cluster;
const open = () => openKubeApi({ namespace: NAMESPACE, env: { KUBECONFIG: own.kubeconfig } });

beforeAll(async () => {
  own = await cluster();
  await own.kubectl('create', 'namespace', NAMESPACE);
}, 1_200_000);

afterAll(() => own.kubectl('delete', 'namespace', NAMESPACE, '--wait=false'), 120_000);

it('applies, reads and deletes an object', async () => {
  const api = await open();
  const body = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'one' }, data: { a: '1' } };
  await api.request('PATCH', `${CONFIG_MAPS}/one`, {
    query: { fieldManager: 'fairlead' },
    contentType: 'application/apply-patch+yaml',
    body,
  });
  await expect(api.request('GET', `${CONFIG_MAPS}/one`)).resolves.toMatchObject({ data: { a: '1' } });
  await api.request('DELETE', `${CONFIG_MAPS}/one`);
  const error = await api.request('GET', `${CONFIG_MAPS}/one`).catch((caught) => caught);
  expect(error).toBeInstanceOf(KubeApiError);
  expect(error).toMatchObject({
    status: 404,
    reason: 'NotFound',
    message: 'configmaps "one" not found',
    details: { name: 'one', kind: 'configmaps' },
  });
});

it('answers with nothing but the metadata where that is enough', async () => {
  const api = await open();
  await api.request('POST', CONFIG_MAPS, { body: { metadata: { name: 'large' }, data: { a: '1' } } });
  const answer = await api.request('PATCH', `${CONFIG_MAPS}/large`, {
    contentType: 'application/merge-patch+json',
    body: { data: { b: '2' } },
    metadataOnly: true,
  });
  expect(answer).toMatchObject({ kind: 'PartialObjectMetadata', metadata: { name: 'large' } });
  expect(answer).not.toHaveProperty('data');
  await expect(api.request('GET', `${CONFIG_MAPS}/large`)).resolves.toMatchObject({
    data: { a: '1', b: '2' },
  });
});

it('watches, until it is told to stop', async () => {
  const api = await open();
  const control = new AbortController();
  const stream = await api.stream(CONFIG_MAPS, { query: { watch: true }, signal: control.signal });
  const seen = new Promise<string>((resolve) => {
    let text = '';
    stream.on('data', (part) => {
      text += part;
      if (text.includes('"two"')) resolve(text);
    });
  });
  await api.request('POST', CONFIG_MAPS, { body: { metadata: { name: 'two' } } });
  await expect(seen).resolves.toContain('"ADDED"');
  const broken = new Promise((resolve) => stream.on('error', resolve));
  control.abort();
  await expect(broken).resolves.toMatchObject({ code: 'ECONNRESET' });
});

it('says that credentials are wrong or have expired', async () => {
  const { clusters } = JSON.parse(await own.kubectl('config', 'view', '--raw', '-o', 'json'));
  const KUBECONFIG = writeKubeconfig(folder.path, {
    cluster: clusters[0].cluster,
    user: { token: 'expired' },
  });
  const api = await openKubeApi({ namespace: NAMESPACE, env: { KUBECONFIG } });
  await expect(api.request('GET', CONFIG_MAPS)).rejects.toMatchObject({
    message: `the cluster at ${clusters[0].cluster.server} refuses the credentials of context \`test\`: they are wrong or have expired`,
    mayPass: false,
  });
});
