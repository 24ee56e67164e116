import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, type Finished } from '../../../support/execute';
import { runnerImage } from '../../../support/runner-image';
import { until } from '../../../support/until';
import { roleProject } from './role-project';

// The runner's program in its image, on this machine: so its calls can be seen.
const project = roleProject('schedule', "apiServer: [{ cidr: '10.96.0.1/32', port: 443 }],");
const { administrator } = project;
jest.setTimeout(240_000);

const PIPELINE = `import { Pipeline, Task } from 'fairlead';
const image = { repository: 'fairlead-test/busybox', tag: '1' };
export class Daily extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, { schedule: { cron: '0 2 * * *', startDate: '2026-01-30', catchUp: true } });
    const first = new Task(this, 'first', { image, command: ['sh', '-c', 'echo begun; sleep 15'], gracePeriod: '1s' });
    new Task(this, 'stay', {
      image,
      command: ['true'],
      serviceAccount: { existing: 'nobody' },
      dependsOn: [first],
    });
  }
}
`;
const CONTAINER = `fairlead-role-schedule-${process.pid}`;
let image: string;
let plan: string;
let namespace: string;

beforeAll(async () => {
  image = await runnerImage();
  await project.write({ 'pipelines/daily.ts': PIPELINE });
  expect((await administrator.fairlead(['apply', '--env', 'staging'])).code).toBe(0);
  await administrator.kubectl('patch', 'cronjob', 'daily-schedule', '--patch', '{"spec":{"suspend":true}}');
  plan = join(project.root, 'plan.json');
  namespace = join(project.root, 'namespace');
  writeFileSync(plan, await object('configmap', 'daily-plan').then(({ data }) => data['plan.json'] ?? ''));
  writeFileSync(namespace, project.namespace);
}, 1_200_000);
afterAll(() => execute('docker', ['rm', '--force', CONTAINER]), 60_000);

interface Found {
  readonly metadata: { readonly uid: string };
  readonly data: Readonly<Record<string, string>>;
  readonly spec: { readonly jobTemplate: { readonly spec: object } };
}

const object = async (kind: string, name: string): Promise<Found> =>
  JSON.parse(await administrator.kubectl('get', kind, name, '--output', 'json'));

/** Makes a Job as the CronJob makes it for this tick, which starts no pod. */
async function makeJob(name: string, tick: string): Promise<void> {
  const { metadata, spec } = await object('cronjob', 'daily-schedule');
  const owner = { apiVersion: 'batch/v1', kind: 'CronJob', name: 'daily-schedule', uid: metadata.uid };
  await administrator.kubectl('create', '-f', '-', [
    {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: {
        name,
        annotations: { 'batch.kubernetes.io/cronjob-scheduled-timestamp': tick },
        ownerReferences: [{ ...owner, controller: true }],
      },
      spec: { ...spec.jobTemplate.spec, suspend: true },
    },
  ]);
}

/** A runner of this Job, from its beginning to its end. */
function runner(job: string): Promise<Finished> {
  const files = {
    [project.kubeconfig()]: '/kubeconfig',
    [plan]: '/etc/fairlead/plan.json',
    [namespace]: '/var/run/secrets/kubernetes.io/serviceaccount/namespace',
  };
  return execute('docker', [
    ...['run', '--rm', '--name', CONTAINER, '--network', 'host', '--env', 'KUBECONFIG=/kubeconfig'],
    ...Object.entries(files).flatMap(([from, to]) => ['--volume', `${from}:${to}:ro`]),
    ...[image, '--plan', '/etc/fairlead/plan.json', '--definition', 'd1', '--job', job],
  ]);
}

/** Tells the runner to go, once the first task of its run goes on; without its Job where that is deleted. */
async function tellToGo(deleted?: string): Promise<void> {
  await until('pod that runs', async () => {
    const phases = ['--selector', 'fairlead.dev/task=first', '--output=jsonpath={.items[*].status.phase}'];
    return (await administrator.kubectl('get', 'pods', ...phases)).includes('Running');
  });
  if (deleted !== undefined) await administrator.kubectl('delete', 'job', deleted);
  execFileSync('docker', ['kill', '--signal', 'TERM', CONTAINER]);
}

it('lets the next runner go on, and notes which ticks are done', async () => {
  await makeJob('daily-1', '2026-01-30T02:00:00Z');
  const [lost] = await Promise.all([runner('daily-1'), tellToGo()]);
  expect(lost).toMatchObject({ exitCode: 143, stderr: '' });
  const { exitCode, stdout } = await runner('daily-1');
  expect({ exitCode, stdout }).toEqual({
    exitCode: 1,
    stdout: expect.stringContaining('there is no ServiceAccount `nobody` in the namespace'),
  });
  expect((await object('configmap', 'fairlead-schedule.daily')).data).toEqual({
    done: '2026-01-30T02:00:00.000Z',
  });
});

it('removes the records of runs that ended long ago, and stops with its Job', async () => {
  const expired = 'fairlead.dev/expires=2020-01-01T00:00:00.000Z';
  await administrator.kubectl('annotate', '--overwrite', 'configmap', '-l', 'fairlead.dev/record', expired);
  await makeJob('daily-2', '2026-01-31T02:00:00Z');
  const [stopped] = await Promise.all([runner('daily-2'), tellToGo('daily-2')]);
  expect(stopped).toMatchObject({ exitCode: 143, stderr: '' });
  const list = ['get', 'jobs', '--output=jsonpath={.items[*].metadata.name}'];
  expect(await administrator.kubectl(...list)).not.toContain('daily-first');
});

it('needs every right of the Role, and no other', async () => {
  expect(await project.rights()).toEqual({ superfluous: [], missing: [] });
});
