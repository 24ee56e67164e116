import { join } from 'node:path';
import { readPages } from '../../../docs/harness/page';
import { tableOf } from '../../../docs/harness/table-of';
import { type Airflow, airflow } from '../../../support/airflow';
import { type RecordingProxy, recordingProxy } from '../../../support/recording-proxy';
import { rightsOfRole } from '../../../support/rights-of-role';
import { type StagingExamples, stagingExamples } from '../../../support/staging-examples';
import { writeKubeconfig } from '../../../support/write-kubeconfig';

jest.setTimeout(600_000);

const DATE = '2026-01-31';
const page = readPages().find(({ path }) => path === 'docs/airflow.md');
const block = (mark: string) => page?.blocks.find(({ marks }) => mark in marks)?.text ?? '';

let examples: StagingExamples;
let flow: Airflow;
/** Between Airflow and the cluster. */
let proxy: RecordingProxy;
beforeAll(async () => {
  examples = await stagingExamples();
  const { local, fairlead, importAsInStaging } = examples;
  expect(await fairlead('apply', '--env', 'staging')).toMatchObject({ exitCode: 0 });
  const { conn_type, extra } = JSON.parse(block('connection'));
  await importAsInStaging(extra.xcom_sidecar_container_image);
  const dag = block('dag').replace('/opt/airflow', local.root);
  const bare = dag
    .replace(/^ *xcom_sidecar_container_security_context=.*\n/m, '')
    .replace(/retries=\d/, 'retries=0');
  flow = await airflow(
    join(local.root, 'airflow'),
    { 'page.py': dag, 'bare.py': bare.replace('"orders",', '"bare",').replace('"debug",', '"unused",') },
    { conn_type, extra: { ...extra, kube_config_path: await accountOfAirflow() } },
  );
}, 1_200_000);
afterAll(async () => {
  proxy?.close();
  await examples?.remove();
}, 120_000);

/** The kubeconfig of an account that has the rights that the page names. */
async function accountOfAirflow(): Promise<string> {
  const { cluster, namespace, local } = examples;
  const metadata = { name: 'airflow', namespace };
  const words = (cell = '') => [...cell.matchAll(/`(.*?)`/g)].map(([, word]) => word);
  const rules = tableOf(page?.text ?? '', 'What Airflow may do').map(([, resources, verbs]) => ({
    apiGroups: [''],
    resources: words(resources),
    verbs: words(verbs),
  }));
  const rbac = 'rbac.authorization.k8s.io';
  await cluster.kubectl('apply', '-f', '-', [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata },
    { apiVersion: `${rbac}/v1`, kind: 'Role', metadata, rules },
    {
      apiVersion: `${rbac}/v1`,
      kind: 'RoleBinding',
      metadata,
      roleRef: { apiGroup: rbac, kind: 'Role', name: 'airflow' },
      subjects: [{ kind: 'ServiceAccount', name: 'airflow', namespace }],
    },
  ]);
  const token = await cluster.kubectl('create', 'token', 'airflow', '--namespace', namespace);
  const raw = JSON.parse(await cluster.kubectl('config', 'view', '--raw', '--output', 'json'));
  const { server, 'certificate-authority-data': ca } = raw.clusters[0].cluster;
  proxy = await recordingProxy({ server, tls: { ca: Buffer.from(ca, 'base64') } });
  return writeKubeconfig(local.root, {
    name: 'airflow',
    cluster: { server: proxy.url },
    user: { token: token.trim() },
  });
}

it('runs a task from its template in a namespace that is restricted, and its result arrives', async () => {
  const run = await flow.test('orders', DATE);
  expect({ ...run, stderr: '' }).toMatchObject({ exitCode: 0 });
  expect(await flow.result('orders', 'extract')).toMatchObject({
    rows: 4,
    date: DATE,
    path: expect.stringMatching(/^\/shared\/manual__.+\/orders\.csv$/),
  });
});

it('runs a task without results, which gets no container beside it', async () => {
  const { exitCode, stdout, stderr } = await flow.test('debug', DATE);
  expect({ exitCode, output: `${stdout}${stderr}` }).toEqual({
    exitCode: 0,
    output: expect.stringContaining('host name toolbox'),
  });
});

it('is refused by Pod Security where the DAG says nothing of the container for results', async () => {
  const { exitCode, stdout, stderr } = await flow.test('bare', DATE);
  expect(exitCode).toBe(1);
  expect(`${stdout}${stderr}`).toMatch(
    /violates PodSecurity \\*"restricted:latest\\*": .*container \\*"airflow-xcom-sidecar\\*" must set/,
  );
});

it('needs every right of the page, and no other', async () => {
  const given = await rightsOfRole(examples.cluster.kubectl, examples.namespace, 'airflow');
  expect([...proxy.used].sort()).toEqual(given.sort());
  // Pod Security refuses what a right allows.
  expect([...proxy.refused].filter((right) => !proxy.used.has(right))).toEqual([]);
});

it('leaves no pod', async () => {
  const list = ['get', 'pods', '--namespace', examples.namespace, '--output', 'name'];
  expect(await examples.cluster.kubectl(...list)).toBe('');
});
