import { busyboxImage } from '../../../support/busybox-image';
import { clusterProject } from '../../../support/cluster-project';

const project = clusterProject('argo-cd', "appliedBy: 'argo-cd',");
const { kubectl, fairlead, write, namespace, root } = project;
const ADMINISTRATOR = ['system:masters'];
const SECOND = "new Task(this, 'check', { image, command: ['true'] });";
jest.setTimeout(180_000);

const pipeline = ({
  level = 'INFO',
  rules = 'keep all',
  more = '',
} = {}) => `import { Config, Pipeline, project, Task, Volume } from 'fairlead';
const image = { repository: 'fairlead-test/busybox', tag: '1' };
const settings = new Config(project, 'settings', { data: { MODE: 'strict' } });
const shared = new Volume(project, 'shared', { size: '1Mi', storageClass: 'late' });
export class Orders extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, {});
    const rules = new Config(this, 'rules', { data: { 'rules.txt': '${rules}' } });
    new Task(this, 'load', {
      image,
      command: ['sh', '-c', 'echo $LEVEL $MODE $(cat /rules/rules.txt)'],
      env: { LEVEL: '${level}', MODE: settings.value('MODE') },
      mounts: [rules.at('/rules'), shared.at('/shared')],
      egress: [{ cidr: '10.0.0.0/8', ports: [{ port: 5432 }] }],
    });
    ${more}
  }
}
`;

/** What Argo CD does where it syncs by server-side apply. */
const sync = async () => {
  for (const path of [`environment/namespace-${namespace}.yaml`, 'environment', 'orders'])
    await kubectl(
      ...['apply', '--server-side', '--force-conflicts', '--field-manager=argocd-controller'],
      ...['--recursive', '--filename', `${root}/dist/staging/${path}`],
    );
};
const refused = (what: string) => ({
  code: 1,
  stdout: `run RUN
error: the cluster does not have what \`dist/staging\` says: ${what}
  = help: Argo CD applies \`staging\`: let it sync; \`fairlead diff orders --live --env staging\` shows the differences
failed in N s
`,
  stderr: '',
});
/** What `run` says to somebody with nothing but the Role `fairlead-run`, without what differs from run to run. */
const run = async (groups: readonly string[] | undefined = ['fairlead:staging:run']) => {
  const { stdout, ...rest } = await fairlead(
    ['run', 'orders', '--env', 'staging', '--progress', 'plain'],
    groups,
  );
  return { ...rest, stdout: stdout.replace(/^run .*/, 'run RUN').replace(/in [\d.]+ s/, 'in N s') };
};
/** Everything that stands there but what belongs to runs, as it stands there. */
const versions = async () => {
  const all = await kubectl(
    ...['get', 'cm,cronjob,sa,secret,networkpolicy,role,rolebinding,quota', '--output'],
    'jsonpath={range .items[*]}{.kind} {.metadata.name} {.metadata.resourceVersion}{"\\n"}{end}',
  );
  return all.split('\n').filter((line) => !line.startsWith('ConfigMap fairlead-run-'));
};
const RAN = {
  code: 0,
  stdout:
    'run RUN\nload > running\nload | INFO strict keep all\nload > succeeded\nsucceeded in N s: 1 succeeded\n',
  stderr: '',
};

beforeAll(async () => {
  await project.cluster.importImages(busyboxImage());
  await write({ 'pipelines/orders.ts': pipeline() });
}, 1_200_000);

it('runs nothing where nothing is', async () => {
  expect(await run(ADMINISTRATOR)).toEqual(
    refused(
      [
        'environment NetworkPolicy allow-dns is missing',
        'environment NetworkPolicy default-deny is missing',
        'environment ServiceAccount fairlead-schedule is missing',
        'environment ConfigMap settings is missing',
        'environment PersistentVolumeClaim shared is missing',
        'orders plan is missing',
        'orders/load NetworkPolicy orders-load is missing',
        'orders ServiceAccount orders is missing',
        'orders ConfigMap orders-rules is missing',
        'orders/load is missing',
      ].join(', '),
    ),
  );
});

it('runs where the cluster has what dist/ says, and applies nothing', async () => {
  await sync();
  const before = await versions();
  expect(await run()).toEqual(RAN);
  expect(await versions()).toEqual(before);
});

const patch = (kind: string, name: string, body: object, type = 'merge') =>
  kubectl('patch', kind, name, `--type=${type}`, '--patch', JSON.stringify(body));
const container = (more: object) => ({
  spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: 'base', ...more }] } } } } },
});

describe('names what the cluster does not have', () => {
  afterEach(sync);
  it.each<[what: string, spoil: () => Promise<unknown>]>([
    ['orders/load is missing', () => kubectl('delete', 'cronjob', 'orders-load')],
    ['environment ConfigMap settings is missing', () => kubectl('delete', 'configmap', 'settings')],
    ['orders ServiceAccount orders is missing', () => kubectl('delete', 'serviceaccount', 'orders')],
    [
      'orders/load NetworkPolicy orders-load is missing',
      () => kubectl('delete', 'networkpolicy', 'orders-load'),
    ],
    ['orders plan is missing', () => kubectl('delete', 'configmap', 'orders-plan')],
    [
      'environment ConfigMap settings data MODE differs',
      () => patch('configmap', 'settings', { data: { MODE: 'lax' } }),
    ],
    [
      'environment ConfigMap settings data MODE is missing',
      () => patch('configmap', 'settings', { data: { MODE: null } }),
    ],
    [
      'orders ConfigMap orders-rules data rules.txt differs',
      () => patch('configmap', 'orders-rules', { data: { 'rules.txt': 'keep none' } }),
    ],
    [
      'orders/load env LEVEL differs',
      () =>
        patch('cronjob', 'orders-load', container({ env: [{ name: 'LEVEL', value: 'TRACE' }] }), 'strategic'),
    ],
    [
      'orders/load image differs',
      () => patch('cronjob', 'orders-load', container({ image: 'docker.io/library/busybox:2' }), 'strategic'),
    ],
    [
      'orders/load NetworkPolicy orders-load spec egress is missing',
      () => patch('networkpolicy', 'orders-load', { spec: { egress: [] } }),
    ],
  ])('%s', async (what, spoil) => {
    await spoil();
    expect(await run()).toEqual(refused(what));
  });
});

it('runs nothing from an older revision, nor beside a newer one', async () => {
  await write({ 'pipelines/orders.ts': pipeline({ level: 'DEBUG', rules: 'keep some', more: SECOND }) });
  expect(await run()).toEqual(
    refused(
      'orders plan needsRunner differs, orders ConfigMap orders-rules data rules.txt differs, orders/load env LEVEL differs, orders/check task is missing',
    ),
  );
  await sync();
  await write({ 'pipelines/orders.ts': pipeline() });
  expect(await run()).toEqual(
    refused(
      'orders plan needsRunner differs, orders/check task is not in `dist/`, orders ConfigMap orders-rules data rules.txt differs, orders/load env LEVEL differs',
    ),
  );
  await sync();
  expect(await run()).toEqual(RAN);
});

it('does not mind what others have added', async () => {
  await kubectl('label', 'cronjob', 'orders-load', 'team=data');
  await kubectl('annotate', 'configmap', 'settings', 'argocd.argoproj.io/tracking-id=staging');
  await kubectl('create', 'configmap', 'alien');
  expect(await run()).toEqual(RAN);
});

it('says what may not be read', async () => {
  const may = (object: string, resource: string) =>
    `error: the ${object} cannot be read: \`jane\` may not get \`${resource}\` in the namespace \`${namespace}\`
  = help: the Role \`fairlead-apply\` allows it; group \`fairlead:staging:apply\` has it, or the Role \`fairlead-run\` allows it; group \`fairlead:staging:run\` has it
`;
  expect(await run([])).toEqual({
    code: 3,
    stdout: [
      'run RUN\n',
      may('NetworkPolicy allow-dns', 'networkpolicies.networking.k8s.io'),
      may('NetworkPolicy default-deny', 'networkpolicies.networking.k8s.io'),
      may('ServiceAccount fairlead-schedule', 'serviceaccounts'),
      may('ConfigMap settings', 'configmaps'),
      may('PersistentVolumeClaim shared', 'persistentvolumeclaims'),
      may('NetworkPolicy orders-load', 'networkpolicies.networking.k8s.io'),
      may('ServiceAccount orders', 'serviceaccounts'),
      may('ConfigMap orders-plan', 'configmaps'),
      may('ConfigMap orders-rules', 'configmaps'),
      may('CronJob orders-load', 'cronjobs.batch'),
      'failed in N s\n',
    ].join(''),
    stderr: '',
  });
});

it('lets nobody apply, but values of secrets', async () => {
  const before = await versions();
  const refusal = {
    code: 2,
    stdout: '',
    stderr: `error: Argo CD applies \`staging\`, so fairlead does not
  = help: \`fairlead diff --live --env staging\` says what the cluster does not have; \`fairlead apply --env staging --only-secrets\` sets the values of managed secrets
`,
  };
  for (const options of [[], ['--dry-run'], ['--force-conflicts'], ['--output', 'json']])
    expect(await fairlead(['apply', 'orders', '--env', 'staging', ...options])).toEqual(refusal);
  expect(await fairlead(['apply', '--env', 'staging', '--only-secrets'])).toEqual({
    ...{ code: 0, stdout: '', stderr: '' },
  });
  expect(await versions()).toEqual(before);
});
