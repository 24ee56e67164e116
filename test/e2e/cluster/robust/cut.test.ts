import { type Cluster, cluster } from '../../../support/cluster';
import { type CuttingProxy, cuttingProxy } from '../../../support/cutting-proxy';
import { fairleadWith } from '../../../support/fairlead';
import { tempProject } from '../../../support/temp-project';
import { writeKubeconfig } from '../../../support/write-kubeconfig';
import { expectWhole } from '../../runner/robust/expect-whole';
import { recordedRun } from '../../runner/robust/recorded';
import { chainProject } from '../runner/chain-project';
import { expectNoOrphan } from './expect-no-orphan';

const LINES = 5000;

/** Logs of more than a connection carries, in bursts and with moments that are the same. */
const TASKS = `
    const script = (name: string) => \`i=0; while [ $i -lt ${LINES} ]; do echo \${name} $i; i=$((i+1)); [ $((i % 250)) = 0 ] && sleep 0.5; done; echo '{"n": 1}' > /airflow/xcom/return.json\`;
    const task = (name: string, dependsOn: Task[]) =>
      new Task(this, name, { image, ...sh(script(name)), dependsOn, results: { n: 'integer' } });
    const one = task('one', []);
    const two = task('two', []);
    task('three', [one, two]);
`;

let proxy: CuttingProxy;
const project = chainProject(TASKS, { on: throughProxy });
beforeAll(async () => {
  const env = { KUBECONFIG: (await cluster()).kubeconfig };
  const applied = await fairleadWith({ cwd: project.root, env }, 'apply', '--env', 'staging');
  expect(applied).toMatchObject({ exitCode: 0, stderr: '' });
}, 120_000);
afterAll(() => proxy.close());

/** The cluster of all tests, by connections that are cut. */
async function throughProxy(): Promise<Cluster> {
  const own = await cluster();
  const config = JSON.parse(await own.kubectl('config', 'view', '--raw', '--output', 'json'));
  const [{ cluster: server }] = config.clusters;
  const { hostname, port } = new URL(server.server);
  proxy = await cuttingProxy(hostname, Number(port), 20_260_131);
  const kubeconfig = writeKubeconfig(tempProject({}), {
    name: config['current-context'],
    cluster: { ...server, server: `https://127.0.0.1:${proxy.port}`, 'tls-server-name': hostname },
    user: config.users[0].user,
  });
  return { ...own, kubeconfig };
}

it('a run whose connections are cut at any byte ends as any other', async () => {
  const { exitCode, stdout } = await project.fairlead(
    'run',
    'chain',
    '--env',
    'staging',
    '--progress',
    'json',
  );
  const messages = stdout.split('\n').filter((line) => /"(message|log-gap)"/.test(line));
  expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: [] });
  expect(proxy.cuts()).toBeGreaterThan(10);
  const lines = (name: string) => Array.from({ length: LINES }, (_, i) => `${name} ${i}\n`).join('');
  expectWhole(project, 'cut', lines);
  await expectNoOrphan(project, recordedRun(project)?.run ?? '');
}, 300_000);
