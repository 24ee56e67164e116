import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkBlocks } from '../../docs/harness/check-blocks';
import { readPages } from '../../docs/harness/page';
import { pageFolders } from '../../docs/harness/page-folder';
import { shell } from '../../docs/harness/shell';
import { withApiServerEndpoints } from '../../support/api-server-endpoints';
import { type Cluster, cluster } from '../../support/cluster';
import { succeed } from '../../support/execute';
import { runnerImage } from '../../support/runner-image';

/** Its runner must reach the API server, wherever that is here. */
const SCHEDULES = 'docs/schedule-in-a-cluster.md';
/** Pages whose commands for a cluster need nothing but one. Others show commands for images and values of your own. */
const PAGES = ['docs/apply.md', 'docs/permissions.md', SCHEDULES];
const NAMESPACE = 'airflow-staging';
/** What pages run, by its name in the local environment. */
const IMAGES = ['platform/tools:1.0.0', 'fairlead/runner:0.1.0'];

const folders = pageFolders();
const variables: Record<string, string | undefined> = {};
let own: Cluster;

beforeAll(async () => {
  own = await cluster();
  await own.kubectl('delete', 'namespace', NAMESPACE, '--ignore-not-found');
  const raw = JSON.parse(await own.kubectl('config', 'view', '--raw', '--output', 'json'));
  const [{ context }] = raw.contexts;
  const kubeconfig = join(folders.home, 'kubeconfig');
  writeFileSync(
    kubeconfig,
    JSON.stringify({ ...raw, 'current-context': 'staging', contexts: [{ name: 'staging', context }] }),
  );
  variables.KUBECONFIG = kubeconfig;
  variables.PATH = `${dirname(own.kubeconfig)}:${process.env.PATH}`;
  await runnerImage();
  for (const image of IMAGES)
    await succeed('docker', ['tag', `registry.localhost/${image}`, `registry.mycompany.com/${image}`]);
  await own.importImages(...IMAGES.map((image) => `registry.mycompany.com/${image}`));
  // The class that the examples name.
  const standard = JSON.parse(await own.kubectl('get', 'storageclass', 'standard', '--output', 'json'));
  const { provisioner, reclaimPolicy, volumeBindingMode, parameters } = standard;
  await own.kubectl('apply', '-f', '-', [
    {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'nfs' },
      provisioner,
      reclaimPolicy,
      volumeBindingMode,
      parameters,
    },
  ]);
}, 1_200_000);

afterAll(async () => {
  await own.kubectl('delete', 'storageclass', 'nfs');
  await own.kubectl('delete', 'namespace', NAMESPACE, '--ignore-not-found');
}, 120_000);

test.each(readPages().filter(({ path }) => PAGES.includes(path)))(
  '$path says what happens in a cluster',
  async (page) => {
    const folder = folders.make(['pipelines', 'dist'], 'fairlead');
    if (page.path === SCHEDULES) {
      const environments = join(folder, 'pipelines/environments.ts');
      writeFileSync(environments, await withApiServerEndpoints(environments, own));
    }
    checkBlocks(page, { folder, run: shell(folder, variables), engine: 'cluster' });
  },
  300_000,
);
