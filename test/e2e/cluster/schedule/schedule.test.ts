import { join } from 'node:path';
import { withApiServerEndpoints } from '../../../support/api-server-endpoints';
import { busyboxImage } from '../../../support/busybox-image';
import { clusterProject } from '../../../support/cluster-project';
import { runnerImage } from '../../../support/runner-image';
import { until } from '../../../support/until';

const project = clusterProject(
  'schedule',
  `apiServer: [{ cidr: '10.96.0.1/32', port: 443 }],
   runnerImage: { registry: 'registry.localhost', repository: 'fairlead/runner', tag: '0.1.0' },`,
);

const PIPELINE = `import { Pipeline, run, Task } from 'fairlead';
const image = { repository: 'fairlead-test/busybox', tag: '1' };
const sh = (script: string) => ({ image, command: ['sh', '-c', script, 'sh'] });
export class Chain extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, {
      owner: 'data-engineering',
      schedule: { cron: '* * * * *', timeZone: 'Europe/Berlin' },
    });
    const count = new Task(this, 'count', {
      ...sh('echo "{\\\\"n\\\\": 12}" > /airflow/xcom/return.json'),
      results: { n: 'integer' },
    });
    const slow = new Task(this, 'slow', { ...sh('echo slow; sleep 15'), dependsOn: [count] });
    new Task(this, 'publish', {
      ...sh('echo "$1 $2"; echo "{\\\\"date\\\\": \\\\"$2\\\\"}" > /airflow/xcom/return.json'),
      args: [count.result('n'), run.timestamp],
      results: { date: 'string' },
      dependsOn: [slow],
    });
  }
}
`;

const HEAD = `import { Pipeline, Task } from 'fairlead';
const image = { repository: 'fairlead-test/busybox', tag: '1' };
`;
const pipeline = (name: string, schedule: object, script: string) => `${HEAD}
export class ${name} extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, { schedule: ${JSON.stringify(schedule)} });
    const first = new Task(this, 'first', { image, command: ['sh', '-c', '${script}'] });
    new Task(this, 'last', { image, command: ['echo', 'last'], dependsOn: [first] });
  }
}
`;

/** So many days ago, at the minute after the next. */
function moment(days: number): Date {
  const soon = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 60_000);
  return new Date(soon.getTime() - days * 24 * 3600 * 1000);
}
const iso = (date: Date) => date.toISOString().replace('.000Z', '+00:00');

interface Listed {
  readonly pipeline: string;
  readonly run: string;
  readonly state: string;
  readonly logicalDate: string;
}

interface Objects {
  readonly items: readonly {
    readonly metadata: {
      readonly name: string;
      readonly annotations?: Readonly<Record<string, string>>;
      readonly labels: Readonly<Record<string, string>>;
    };
    readonly status: { readonly phase?: string };
  }[];
}

const get = async (...args: readonly string[]): Promise<Objects['items']> =>
  (JSON.parse(await project.kubectl('get', ...args, '--output', 'json')) as Objects).items;

async function runs(): Promise<readonly Listed[]> {
  const { code, stdout } = await project.fairlead(['runs', '--env', 'staging', '--output', 'json']);
  return code === 0 ? (JSON.parse(stdout) as Listed[]) : [];
}

/** The pod of a runner, as soon as the task `slow` of its run goes on. */
async function inTheMiddle(before: readonly string[]) {
  return until('run of which `slow` goes on', async () => {
    const slow = (await get('pods', '--selector', 'fairlead.dev/pipeline=chain,fairlead.dev/task=slow')).find(
      ({ metadata, status }) =>
        status.phase === 'Running' && !before.includes(metadata.labels['fairlead.dev/run'] ?? ''),
    );
    const [runner] = await get(
      'pods',
      '--selector',
      'fairlead.dev/pipeline=chain,fairlead.dev/runner',
      '--field-selector',
      'status.phase=Running',
    );
    return (
      slow && runner && { run: slow.metadata.labels['fairlead.dev/run'] ?? '', pod: runner.metadata.name }
    );
  });
}

async function ended(run: string): Promise<Listed> {
  return until(`the end of ${run}`, async () =>
    (await runs()).find(
      (one) => one.run === run && ['succeeded', 'failed', 'interrupted'].includes(one.state),
    ),
  );
}

const jobsOf = async (run: string) =>
  (await get('jobs', '--selector', `fairlead.dev/run=${run}`)).map(({ metadata }) => metadata.name).sort();

let due: Date[] = [];

beforeAll(async () => {
  await project.cluster.importImages(busyboxImage(), await runnerImage());
  due = [2, 1, 0].map(moment);
  const [from = new Date()] = due;
  const daily = {
    cron: `${from.getUTCMinutes()} ${from.getUTCHours()} * * *`,
    startDate: from.toISOString().slice(0, 10),
    catchUp: true,
  };
  const environments = 'pipelines/environments.ts';
  await project.write({
    [environments]: await withApiServerEndpoints(join(project.root, environments), project.cluster),
    'pipelines/chain.ts': PIPELINE,
    'pipelines/daily.ts': pipeline('Daily', daily, 'echo first'),
    'pipelines/long.ts': pipeline('Long', { cron: '* * * * *', concurrencyPolicy: 'Replace' }, 'sleep 300'),
  });
  const { code, stderr } = await project.fairlead(['apply', '--env', 'staging']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
}, 1_200_000);
jest.setTimeout(300_000);

it('runs at the tick, and goes on after the pod of the runner was deleted and killed', async () => {
  const first = await inTheMiddle([]);
  await project.kubectl('delete', 'pod', first.pod, '--wait=false');
  expect(await ended(first.run)).toMatchObject({ state: 'succeeded' });
  expect(await jobsOf(first.run)).toEqual(
    ['count', 'publish', 'slow'].map((task) => `chain-${task}-${first.run}-1`),
  );
  const [job] = await get('jobs', '--selector', 'fairlead.dev/pipeline=chain,!fairlead.dev/run');
  const tick = job?.metadata.annotations?.['batch.kubernetes.io/cronjob-scheduled-timestamp'] ?? '';
  expect(tick).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\+0[12]:00$/);
  const shown = await project.fairlead(['runs', 'show', first.run, '--env', 'staging', '--output', 'json']);
  expect(JSON.parse(shown.stdout)).toMatchObject({
    logicalDate: tick,
    starts: 2,
    tasks: [
      { name: 'count', state: 'succeeded', results: { n: '12' } },
      { name: 'slow', state: 'succeeded' },
      { name: 'publish', state: 'succeeded', results: { date: tick } },
    ],
  });
  const second = await inTheMiddle([first.run]);
  await project.kubectl('delete', 'pod', second.pod, '--grace-period=0', '--force', '--wait=false');
  expect(await ended(second.run)).toMatchObject({ state: 'succeeded' });
  expect(await jobsOf(second.run)).toEqual(
    ['count', 'publish', 'slow'].map((task) => `chain-${task}-${second.run}-1`),
  );
});

it('makes up for every tick since the first day, the earliest first', async () => {
  const all = await until('third run of daily', async () => {
    const found = (await runs()).filter((one) => one.pipeline === 'daily' && one.state === 'succeeded');
    return found.length === due.length && found;
  });
  expect(all.map(({ logicalDate }) => logicalDate).reverse()).toEqual(due.map(iso));
  const done = await until('progress', async () => {
    const progress = await project.kubectl('get', 'configmap', 'fairlead-schedule.daily', '--output', 'json');
    const { data } = JSON.parse(progress) as { data: { done: string } };
    return data.done === due.at(-1)?.toISOString() && data.done;
  });
  expect(done).toBe(due.at(-1)?.toISOString());
});

it('stops the run that goes on where the next one replaces it', async () => {
  const replaced = await until('run of long that was replaced', async () =>
    (await runs()).find((one) => one.pipeline === 'long' && one.state === 'interrupted'),
  );
  // It ignores SIGTERM, and has its grace period.
  const pods = () => get('pods', '--selector', `fairlead.dev/run=${replaced.run}`);
  expect(await until('end of its pods', async () => (await pods()).length === 0)).toBe(true);
});
