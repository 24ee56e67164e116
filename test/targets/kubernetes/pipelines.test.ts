import { parse } from 'yaml';
import type { PipelineSpec } from '../../../src/model/spec/pipeline-spec';
import type { TaskSpec } from '../../../src/model/spec/task-spec';
import { kubernetesTarget } from '../../../src/targets/kubernetes';
import { type Manifest, manifests } from '../../support/manifests';
import { specs } from '../../support/specs';

const environment = specs.environment();
const RUN_DATE = { ref: 'run', variable: 'RUN_DATE' } as const;
const schedule = {
  cron: '0 2 * * *',
  timeZone: 'Europe/Berlin',
  catchUp: false,
  concurrencyPolicy: 'Forbid',
} as const;
const at = { file: 'pipelines/orders.ts', line: 7, column: 3 };

function written(tasks: readonly TaskSpec[], about: Partial<PipelineSpec> = {}, where = environment) {
  const pipeline = specs.pipeline('orders', tasks, about);
  const output = kubernetesTarget.pipeline(pipeline, where, specs.project(where, [pipeline]));
  const objects = manifests(output);
  const plan = objects['staging/orders/configmap-orders-plan.yaml']?.data as
    | Record<string, string>
    | undefined;
  return { output, objects, plan: plan && JSON.parse(plan['plan.json'] ?? '') };
}

const cronJob = (objects: Record<string, Manifest>, task: string) =>
  objects[`staging/orders/cronjob-orders-${task}.yaml`]?.spec as Record<string, unknown>;

describe('the CronJob of a task', () => {
  it('is live where Kubernetes can keep the schedule, with the limit of the run on the Job', () => {
    const { objects, plan } = written([specs.task('load')], { trigger: 'schedule', schedule, timeout: 900 });
    expect(cronJob(objects, 'load')).toMatchObject({
      suspend: false,
      schedule: '0 2 * * *',
      timeZone: 'Europe/Berlin',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 3600,
      jobTemplate: { spec: { activeDeadlineSeconds: 900 } },
    });
    expect(plan.needsRunner).toEqual([]);
  });

  it('is a suspended template everywhere else', () => {
    const { objects, plan } = written([specs.task('load')]);
    expect(cronJob(objects, 'load')).toMatchObject({ suspend: true, schedule: '0 0 31 2 *' });
    expect(cronJob(objects, 'load')).not.toHaveProperty('timeZone');
    expect(plan.needsRunner).toEqual([]);
  });

  it.each([
    [
      'several tasks',
      [specs.task('a'), specs.task('b')],
      {},
      'a CronJob starts one task, and nothing in Kubernetes starts 2 in their order',
    ],
    [
      'a run variable',
      [specs.task('a', { args: [RUN_DATE] })],
      {},
      'a pod cannot learn of which run it is part, and tasks refer to `RUN_DATE`',
    ],
    [
      'a parameter without a default',
      [specs.task('a', { args: [{ ref: 'parameter', name: 'day', variable: 'PARAM_DAY' }] })],
      { parameters: { day: { type: 'string' as const, variable: 'PARAM_DAY' } } },
      'a pod cannot learn of which run it is part, and tasks refer to `PARAM_DAY`',
    ],
    [
      'a skip exit code',
      [specs.task('a', {}, { orchestration: { skipExitCodes: [99] } })],
      {},
      'a Job takes a skip exit code for a failure',
    ],
    [
      'catch-up',
      [specs.task('a')],
      { schedule: { ...schedule, catchUp: true } },
      'a CronJob does not make up for every tick that it missed',
    ],
    [
      'a first day',
      [specs.task('a')],
      { schedule: { ...schedule, startDate: '2026-01-01' } },
      'a CronJob has no first day',
    ],
  ])('is suspended with %s, and the plan says why', (_, tasks, about, reason) => {
    const { objects, plan } = written(tasks, { trigger: 'schedule', schedule, ...about });
    expect(cronJob(objects, 'a')).toMatchObject({ suspend: true });
    expect(plan.needsRunner).toEqual([reason]);
  });

  it('has a name of 52 characters at most, told apart by a hash', () => {
    const pipeline = specs.pipeline('a-pipeline-with-a-long-name', [
      specs.task('and-a-task-with-a-longer-name'),
    ]);
    const output = kubernetesTarget.pipeline(pipeline, environment, specs.project(environment, [pipeline]));
    const [name] = Object.values(manifests(output))
      .filter(({ kind }) => kind === 'CronJob')
      .map(({ metadata }) => metadata.name);
    expect(name).toBe('a-pipeline-with-a-long-name-and-a-task-with-8d4fc3ac');
    expect(name).toHaveLength(52);
  });

  it('declares what a runner would do in another way, where Kubernetes starts the task itself', () => {
    const orchestration = { retries: { limit: 2, delay: 60, backoff: 'constant' as const, maxDelay: 60 } };
    const tasks = [specs.task('load', {}, { orchestration })];
    const retries = {
      container: 'load',
      field: 'retries.delay',
      reason: 'the Job controller has pauses of its own between retries: 10s, 20s, 40s, at most 6m',
    };
    const startup = {
      container: 'load',
      field: 'startupTimeout',
      reason: 'a pod waits for its node and its images for as long as it takes',
    };
    const differences = (about: Partial<PipelineSpec>) => written(tasks, about).plan.tasks[0].differences;
    expect(differences({})).toEqual([]);
    expect(differences({ trigger: 'schedule', schedule, timeout: 60 })).toEqual([retries, startup]);
    expect(differences({ trigger: 'on-deploy', timeout: 60, parallelism: 1 })).toEqual([
      retries,
      startup,
      { container: 'load', field: 'pipeline.timeout', reason: 'Argo CD has no limit for all hooks together' },
      {
        container: 'load',
        field: 'pipeline.parallelism',
        reason: 'Argo CD starts all hooks of a wave at once',
      },
    ]);
  });
});

describe('a pipeline that runs on each deployment', () => {
  it('has a hook of Argo CD for each task beside its template, in waves', () => {
    const { objects } = written([specs.task('a'), specs.task('b', {}, { dependsOn: ['a'] })], {
      trigger: 'on-deploy',
    });
    const annotations = ['a', 'b'].map((task) => objects[`staging/orders/job-orders-${task}.yaml`]?.metadata);
    expect(annotations).toMatchObject([
      {
        name: 'orders-a',
        annotations: {
          'argocd.argoproj.io/hook': 'PostSync',
          'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
          'argocd.argoproj.io/sync-wave': '0',
        },
        labels: { 'fairlead.dev/hook': 'true' },
      },
      { name: 'orders-b', annotations: { 'argocd.argoproj.io/sync-wave': '1' } },
    ]);
    const job = objects['staging/orders/job-orders-a.yaml']?.spec;
    expect(job).not.toHaveProperty('ttlSecondsAfterFinished');
    expect(cronJob(objects, 'a')).toMatchObject({ suspend: true, jobTemplate: { spec: job } });
  });

  it('refuses what a hook would do wrong', () => {
    const tasks = [
      specs.task('a', { args: [RUN_DATE] }, { location: at, orchestration: { skipExitCodes: [99] } }),
      specs.task('b', {}, { dependsOn: ['a'], orchestration: { triggerRule: 'one-failed' } }),
    ];
    const { output } = written(tasks, { trigger: 'on-deploy' });
    const help = "a pipeline with `trigger: 'on-deploy'` runs as hooks of Argo CD there";
    expect(output.problems).toEqual([
      {
        message:
          '`skipExitCodes` means nothing to Argo CD, which takes every exit code but 0 for a failed sync',
        subject: 'orders/a in staging',
        at,
        help,
      },
      {
        message: 'the task refers to `RUN_DATE`, but a hook of Argo CD is part of no run that could give it',
        subject: 'orders/a in staging',
        at,
        help,
      },
      {
        message: '`triggerRule` is `one-failed`, but Argo CD stops at the first hook that fails',
        subject: 'orders/b in staging',
        help,
      },
    ]);
  });
});

describe('the plan', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => specs.task(`task-${index}`));

  it('goes without blanks where it would be too large for a ConfigMap', () => {
    const text = (count: number) => {
      const pipeline = specs.pipeline('orders', many(count));
      const { folders } = kubernetesTarget.pipeline(
        pipeline,
        environment,
        specs.project(environment, [pipeline]),
      );
      const file = folders[0]?.files.get('configmap-orders-plan.yaml') ?? '';
      return parse(file).data as { 'plan.json': string };
    };
    expect(text(3)['plan.json']).toMatch(/^\{\n {2}"planVersion": 1,\n/);
    const large = text(1500)['plan.json'];
    expect(large).toMatch(/^\{"planVersion":1,/);
    expect(JSON.parse(large).tasks).toHaveLength(1500);
  });

  it('is refused where it is too large even so', () => {
    const pipeline = specs.pipeline('orders', many(2500), { location: at });
    const { problems } = kubernetesTarget.pipeline(
      pipeline,
      environment,
      specs.project(environment, [pipeline]),
    );
    expect(problems).toEqual([
      {
        message: expect.stringMatching(
          /^the plan of its 2500 tasks has \d{7} bytes, but a ConfigMap holds 1048576 at most$/,
        ),
        subject: 'orders in staging',
        at,
        help: 'make several pipelines of it',
      },
    ]);
  });

  it('lists the keys of Secrets that a task reads, by the name of the Secret', () => {
    const secrets = {
      db: { name: 'db', keys: ['USER', 'PASSWORD'] },
      api: { name: 'api', keys: ['TOKEN', 'HOST'] },
      tls: { name: 'tls', keys: ['crt', 'key'], existing: 'corporate-tls' },
    };
    const task = specs.task(
      'load',
      {
        env: { A: { ref: 'secret', resource: 'db', key: 'USER' }, B: { ref: 'text', parts: ['no key'] } },
        envFrom: [{ ref: 'secret-all', resource: 'api' }],
      },
      {
        init: [
          {
            name: 'verify',
            fields: {
              image: { repository: 'x', tag: '1' },
              mounts: [{ mount: 'secret', resource: 'tls', path: '/tls', items: { key: 'client.key' } }],
            },
          },
        ],
      },
    );
    const { plan } = written([task], { resources: { secrets, configs: {}, volumes: {} } });
    expect(plan.tasks[0].secrets).toEqual([
      { secret: 'orders-api', key: 'HOST' },
      { secret: 'orders-api', key: 'TOKEN' },
      { secret: 'orders-db', key: 'USER' },
      { secret: 'corporate-tls', key: 'key' },
    ]);
  });
});
