import type { EnvironmentSpec } from '../../../../src/model/spec/environment-spec';
import type { PipelineSpec } from '../../../../src/model/spec/pipeline-spec';
import { kubernetesTarget } from '../../../../src/targets/kubernetes';
import { type Manifest, manifests } from '../../../support/manifests';
import { specs } from '../../../support/specs';

const apiServer = [{ cidr: '10.96.0.1/32', port: 443 }];
const schedule = {
  cron: '0 2 * * *',
  timeZone: 'Europe/Berlin',
  catchUp: false,
  concurrencyPolicy: 'Replace',
} as const;
const tasks = [
  specs.task('extract', { args: ['--date', { ref: 'run', variable: 'RUN_DATE' }], gracePeriod: '90s' }),
  specs.task('load', {}, { dependsOn: ['extract'] }),
];

function written(over: Partial<EnvironmentSpec> = {}, about: Partial<PipelineSpec> = {}) {
  const environment = specs.environment({ apiServer, ...over });
  const pipeline = specs.pipeline('orders', tasks, { trigger: 'schedule', schedule, ...about });
  const project = specs.project(environment, [pipeline]);
  return {
    pipeline: kubernetesTarget.pipeline(pipeline, environment, project),
    environment: kubernetesTarget.environment(environment, project),
  };
}

const FILE = 'staging/orders/cronjob-orders-schedule.yaml';
const runner = (over?: Partial<EnvironmentSpec>, about?: Partial<PipelineSpec>) =>
  manifests(written(over, about).pipeline)[FILE];

interface CronJob {
  readonly spec: Spec;
}
interface Spec {
  readonly jobTemplate: {
    readonly spec: { readonly template: { readonly metadata: object; readonly spec: Pod } };
  };
}
interface Pod {
  readonly containers: readonly { readonly args: readonly string[] }[];
}
const podOf = (manifest?: Manifest) => (manifest as unknown as CronJob).spec.jobTemplate.spec.template.spec;

it('is one live CronJob for the pipeline, whose tasks are templates', () => {
  const objects = manifests(written().pipeline);
  expect(objects[FILE]?.spec).toMatchObject({
    suspend: false,
    schedule: '0 2 * * *',
    timeZone: 'Europe/Berlin',
    concurrencyPolicy: 'Replace',
    jobTemplate: { spec: { backoffLimit: 6, podReplacementPolicy: 'Failed' } },
  });
  for (const task of ['extract', 'load'])
    expect(objects[`staging/orders/cronjob-orders-${task}.yaml`]?.spec).toMatchObject({ suspend: true });
});

it('is there for scheduled pipelines alone', () => {
  const { schedule: _, ...manual } = specs.pipeline('orders', tasks);
  const environment = specs.environment();
  const project = specs.project(environment, [manual]);
  expect(manifests(kubernetesTarget.pipeline(manual, environment, project))).not.toHaveProperty([FILE]);
});

it('runs the plan in a pod as safe as those of tasks, with the grace of what it stops', () => {
  expect(podOf(runner())).toMatchObject({
    serviceAccountName: 'fairlead-schedule',
    automountServiceAccountToken: true,
    restartPolicy: 'Never',
    terminationGracePeriodSeconds: 120,
    containers: [
      {
        name: 'base',
        image: 'registry.example.com/shop/fairlead/runner:0.1.0',
        args: [
          '--plan',
          '/etc/fairlead/plan.json',
          '--definition',
          expect.any(String),
          '--job',
          '$(JOB_NAME)',
        ],
        securityContext: { readOnlyRootFilesystem: true, runAsNonRoot: true },
        volumeMounts: [
          { name: 'tmp', mountPath: '/tmp' },
          { name: 'plan', mountPath: '/etc/fairlead', readOnly: true },
        ],
      },
    ],
    volumes: [
      { name: 'tmp', emptyDir: {} },
      { name: 'plan', configMap: { name: 'orders-plan' } },
    ],
  });
});

it('has what the environment says of its pods, and nothing of what tasks do', () => {
  const pod = podOf(
    runner({
      defaults: {
        priorityClass: 'low-priority',
        pullSecrets: ['registry-login'],
        annotations: { team: 'data' },
        workingDir: '/srv',
      },
      runnerImage: { registry: 'registry.elsewhere.com', repository: 'runner', tag: '9' },
    }),
  );
  expect(pod).toMatchObject({
    priorityClassName: 'low-priority',
    imagePullSecrets: [{ name: 'registry-login' }],
    containers: [{ image: 'registry.elsewhere.com/runner:9' }],
  });
  expect(pod.containers[0]).not.toHaveProperty('workingDir');
});

it('names the definition that it runs, which changes with the templates', () => {
  const definition = (about?: Partial<PipelineSpec>) => podOf(runner({}, about)).containers[0]?.args[3];
  expect(definition()).toBe(definition());
  expect(definition()).not.toBe(definition({ defaults: { priorityClass: 'low-priority' } }));
});

it('has an account, rights and a way to the API server in the folder of the environment', () => {
  const objects = manifests(written().environment);
  expect(objects['staging/environment/rolebinding-fairlead-schedule.yaml']?.subjects).toEqual([
    { kind: 'ServiceAccount', name: 'fairlead-schedule', namespace: 'shop-staging' },
  ]);
  expect(objects['staging/environment/networkpolicy-fairlead-schedule.yaml']?.spec).toEqual({
    podSelector: { matchLabels: { 'fairlead.dev/runner': 'true' } },
    policyTypes: ['Egress'],
    egress: [{ to: [{ ipBlock: { cidr: '10.96.0.1/32' } }], ports: [{ port: 443, protocol: 'TCP' }] }],
  });
  const rules = (objects['staging/environment/role-fairlead-schedule.yaml']?.rules ?? []) as {
    resources: string[];
  }[];
  expect(rules.flatMap(({ resources }) => resources)).not.toContain('secrets');
});

it('refuses a schedule that no network policy lets the runner keep', () => {
  const at = { file: 'pipelines/orders.ts', line: 7, column: 3 };
  expect(written({ apiServer: [] }, { location: at }).pipeline.problems).toEqual([
    {
      message:
        '`schedule` cannot be kept: no NetworkPolicy of `staging` lets the runner reach the API server',
      subject: 'orders in staging',
      at,
      help: "write `apiServer: [{ cidr: '10.96.0.1/32', port: 443 }]` in the environment",
    },
  ]);
});
