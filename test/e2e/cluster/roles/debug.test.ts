import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from '../../../support/execute';
import { FAIRLEAD } from '../../../support/fairlead';
import { until } from '../../../support/until';
import { roleProject } from './role-project';

// Before the namespace goes.
afterAll(async () => {
  await asAdministrator('cancel', 'latest');
  expect(await fairlead('down', '--volumes')).toMatchObject({ exitCode: 0 });
}, 60_000);
const project = roleProject('debug');
const { administrator, fairlead, kubectl } = project;
jest.setTimeout(180_000);

const PIPELINES = `import { Environment, Pipeline, project, Task } from 'fairlead';
new Environment(project, 'local', { target: 'compose', registry: 'docker.io' });
const image = { repository: 'fairlead-test/busybox', tag: '1' };
export class Chain extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, { parameters: { table: { type: 'string', default: 'orders' } } });
    const extract = new Task(this, 'extract', {
      image,
      command: ['sh', '-c', 'echo "{\\\\"rows\\\\": 12}" > /airflow/xcom/return.json; echo done'],
      results: { rows: 'integer' },
    });
    new Task(this, 'load', {
      image,
      command: ['sh', '-c', 'echo "$ROWS rows of $TABLE"; exit 3'],
      env: { ROWS: extract.result('rows'), TABLE: this.parameter('table') },
      dependsOn: [extract],
    });
  }
}
export class Idle extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, {});
    new Task(this, 'wait', {
      image,
      command: ['sh', '-c', 'while :; do echo tick; sleep 0.2; done'],
      gracePeriod: '1s',
    });
  }
}
`;
/** The two ways in which kubectl opens a connection into a pod: clusters and proxies differ in what they let through. */
const WAYS = [
  ['WebSocket', {}],
  ['SPDY', { KUBECTL_REMOTE_COMMAND_WEBSOCKETS: 'false', KUBECTL_PORT_FORWARD_WEBSOCKETS: 'false' }],
] as const;
/** Whoever runs, on a machine of their own. */
const elsewhere = () => join(project.root, 'elsewhere');
const asAdministrator = (...argv: readonly string[]) =>
  execute(process.execPath, [FAIRLEAD, ...argv, '--env', 'staging'], {
    cwd: elsewhere(),
    env: { KUBECONFIG: administrator.cluster.kubeconfig, HOME: project.root },
  });
const inStaging = (...argv: readonly string[]) => fairlead(...argv, '--env', 'staging');

let pod: string;
beforeAll(async () => {
  // What is made on this machine is named after the project.
  await project.write({
    'package.json': JSON.stringify({ name: project.namespace }),
    'pipelines/all.ts': PIPELINES,
  });
  for (const path of ['package.json', 'pipelines', 'dist'])
    cpSync(join(project.root, path), join(elsewhere(), path), { recursive: true });
  expect(await asAdministrator('apply')).toMatchObject({ exitCode: 0 });
  for (const table of ['orders', 'sales'])
    expect(await asAdministrator('run', 'chain', '--param', `table=${table}`)).toMatchObject({ exitCode: 1 });
  expect(await asAdministrator('run', 'idle', '--detach')).toMatchObject({ exitCode: 0 });
  pod = await until('pod that runs', async () => {
    const running = ['--selector', 'fairlead.dev/pipeline=idle', '--field-selector', 'status.phase=Running'];
    return administrator.kubectl('get', 'pod', ...running, '--output=jsonpath={.items[*].metadata.name}');
  });
}, 1_200_000);

it('reads runs and their logs, and does an attempt once more on this machine', async () => {
  const listed = await inStaging('runs', '--output', 'json');
  expect(JSON.parse(listed.stdout)).toHaveLength(3);
  const logs = await inStaging('logs', 'chain/load', '--output', 'raw');
  expect(logs).toMatchObject({ exitCode: 0, stdout: '12 rows of sales\n' });
  const [, { run }] = JSON.parse(listed.stdout);
  expect((await inStaging('why', run)).stdout).toContain('exit code 3');
  const replayed = await inStaging('replay', `${run}/load`, '--on', 'local');
  expect(replayed.stdout).toContain('12 rows of sales');
});

it('opens a shell in the attempt that runs, and in a pod of its own', async () => {
  const looked = await inStaging('shell', 'idle/wait', '--command', 'echo in');
  expect(looked).toMatchObject({ exitCode: 0, stdout: 'in\n' });
  const fresh = await inStaging('shell', 'chain/load', '--command', 'echo "$ROWS rows of $TABLE"');
  expect(fresh).toMatchObject({ exitCode: 0, stdout: '12 rows of orders\n' });
});

it('finds pods, their logs and what happened to them', async () => {
  expect((await kubectl(['logs', pod])).stdout).toMatch(/^tick\n/);
  expect((await kubectl(['describe', 'pod', pod])).stdout).toContain('Started');
  expect((await kubectl(['get', 'pods', '--watch'], { seconds: 3 })).stdout).toContain(pod);
});

it.each(WAYS)('gets into a running pod, by %s', async (_, env) => {
  expect((await kubectl(['exec', pod, '--', 'echo', 'in'], { env })).stdout).toBe('in\n');
  expect((await kubectl(['attach', pod], { env, seconds: 3 })).stdout).toContain('tick\n');
  const forwarded = await kubectl(['port-forward', pod, ':8080'], { env, seconds: 3 });
  expect(forwarded.stdout).toMatch(/^Forwarding from 127\.0\.0\.1:\d+ -> 8080\n/);
});

it('puts a debugging container beside a task', async () => {
  const image = '--image=docker.io/fairlead-test/busybox:1';
  const options = ['--container=look', '--profile=restricted', '--image-pull-policy=IfNotPresent'];
  expect(await kubectl(['debug', pod, image, ...options, '--', 'true'])).toMatchObject({ exitCode: 0 });
  const path = '{.spec.ephemeralContainers[0].name}';
  expect(await administrator.kubectl('get', 'pod', pod, `--output=jsonpath=${path}`)).toBe('look');
});

it('needs every right of the Role, and no other', async () => {
  expect(await project.rights()).toEqual({ superfluous: [], missing: [] });
});
