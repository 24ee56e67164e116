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

const HEAD = `import { Pipeline, run, Task } from 'fairlead';
const image = { repository: 'fairlead-test/busybox', tag: '1' };
`;
const pipeline = (name: string, schedule: object, script: string) => `${HEAD}
export class ${name} extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, { schedule: ${JSON.stringify(schedule)} });
    const env = { RUN_TIMESTAMP: run.timestamp };
    const first = new Task(this, 'first', { image, env, command: ['sh', '-c', '${script}'] });
    new Task(this, 'last', { image, command: ['echo', 'last'], dependsOn: [first] });
  }
}
`;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The minute after the next. */
const soon = () => new Date(Math.ceil(Date.now() / MINUTE) * MINUTE + MINUTE);
const later = (date: Date, milliseconds: number) => new Date(date.getTime() + milliseconds);
const iso = (date: Date) => date.toISOString().replace('.000Z', '+00:00');
/** Of a cron expression. */
const hour = (date: Date) => `${date.getUTCHours()} * * *`;

interface Listed {
  readonly pipeline: string;
  readonly run: string;
  readonly state: string;
  readonly logicalDate: string;
  readonly started: string;
  readonly ended?: string;
}

interface Objects {
  readonly items: readonly {
    readonly metadata: {
      readonly name: string;
      readonly annotations?: Readonly<Record<string, string>>;
      readonly labels: Readonly<Record<string, string>>;
    };
    readonly status: { readonly phase?: string; readonly succeeded?: number };
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

const NEVER = { started: '', ended: '' };
let due: Date[] = [];
/** Two ticks of yesterday and two of today, a minute apart. */
let pairs: Date[] = [];

beforeAll(async () => {
  await project.cluster.importImages(busyboxImage(), await runnerImage());
  const now = soon();
  due = [2, 1, 0].map((days) => later(now, -days * DAY));
  // Within an hour, as a cron expression can say it.
  const first = now.getUTCMinutes() === 59 ? later(now, MINUTE) : now;
  pairs = [later(first, -DAY), later(first, MINUTE - DAY), first, later(first, MINUTE)];
  const since = (date: Date | undefined) => ({ startDate: date?.toISOString().slice(0, 10), catchUp: true });
  const daily = { cron: `${now.getUTCMinutes()} ${hour(now)}`, ...since(due[0]) };
  const twice = {
    cron: `${first.getUTCMinutes()},${first.getUTCMinutes() + 1} ${hour(first)}`,
    ...since(pairs[0]),
    concurrencyPolicy: 'Allow',
  };
  const environments = 'pipelines/environments.ts';
  await project.write({
    [environments]: await withApiServerEndpoints(join(project.root, environments), project.cluster),
    'pipelines/chain.ts': PIPELINE,
    'pipelines/daily.ts': pipeline('Daily', daily, 'echo first'),
    'pipelines/twice.ts': pipeline(
      'Twice',
      twice,
      // The first goes on while the Job of the second tick of today begins, and the third when the Job of its own comes to it.
      `case $RUN_TIMESTAMP in ${iso(pairs[0] ?? now)}) sleep 110;; ${iso(first)}) sleep 90;; esac`,
    ),
    'pipelines/long.ts': pipeline('Long', { cron: '* * * * *', concurrencyPolicy: 'Replace' }, 'sleep 300'),
  });
  const { code, stderr } = await project.fairlead(['apply', '--env', 'staging']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
}, 1_200_000);
jest.setTimeout(430_000);

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

it('shares what was missed between Jobs that overlap, and runs no tick twice', async () => {
  const all = await until(
    'fourth run of twice',
    async () => {
      const found = (await runs()).filter((one) => one.pipeline === 'twice' && one.ended !== undefined);
      return found.length === pairs.length && found.reverse();
    },
    360_000,
  );
  expect(all.map(({ logicalDate, state }) => `${state} ${logicalDate}`)).toEqual(
    pairs.map((date) => `succeeded ${iso(date)}`),
  );
  const [first, second, third, fourth] = all.map(({ started, ended = '' }) => ({ started, ended }));
  const overlap = (one = NEVER, other = NEVER) => one.started < other.ended && other.started < one.ended;
  expect({
    ofBothJobs: [overlap(first, second), overlap(first, third)],
    ofTheLaterJob: [overlap(second, third), overlap(third, fourth)],
  }).toEqual({ ofBothJobs: [true, true], ofTheLaterJob: [false, false] });
  // The Job of the third tick has waited for its run, which the other one had taken.
  const jobs = await until(
    'success of both Jobs',
    async () => {
      const found = await get('jobs', '--selector', 'fairlead.dev/pipeline=twice,!fairlead.dev/run');
      return found.every(({ status }) => status.succeeded === 1) && found;
    },
    60_000,
  );
  expect(jobs).toHaveLength(2);
  const done = ['get', 'configmap', 'fairlead-schedule.twice', '--output', 'jsonpath={.data.done}'];
  expect(await project.kubectl(...done)).toBe(pairs.at(-1)?.toISOString());
});

it('stops the run that goes on where the next one replaces it', async () => {
  const replaced = await until('run of long that was replaced', async () =>
    (await runs()).find((one) => one.pipeline === 'long' && one.state === 'interrupted'),
  );
  // It ignores SIGTERM, and has its grace period.
  const pods = () => get('pods', '--selector', `fairlead.dev/run=${replaced.run}`);
  expect(await until('end of its pods', async () => (await pods()).length === 0)).toBe(true);
});
