import { clusterProject } from '../../../support/cluster-project';
import { orders, schema, shared, watcher } from './pipelines';

const project = clusterProject(
  'apply',
  "quota: { pods: '20' }, apiServer: [{ cidr: '10.96.0.1/32', port: 443 }],",
);
const { kubectl, fairlead, write } = project;
jest.setTimeout(180_000);

const files = {
  'pipelines/shared.ts': shared,
  'pipelines/orders.ts': orders(),
  'pipelines/schema.ts': schema,
};
const names = async (kind: string) =>
  (await kubectl('get', kind, '--output', 'jsonpath={.items[*].metadata.name}'))
    .split(' ')
    .filter(Boolean)
    .sort();
/** Without the help on secrets, of which these tests have none. */
const said = (stderr: string) =>
  stderr
    .split('\n')
    .filter((line) => !/secret value|each into its file/.test(line))
    .join('\n');

beforeAll(() => write(files), 60_000);

it('says what it would do in a cluster that has nothing, and does nothing', async () => {
  const { code, stdout } = await fairlead(['apply', '--env', 'staging', '--dry-run']);
  expect(code).toBe(0);
  expect(stdout).toContain(`environment  would create Namespace ${project.namespace}\n`);
  expect(stdout).toContain('orders  would create CronJob orders-extract\n');
  expect(stdout).toMatch(/\nstaging \(\S+\): 27 would be created, 0 as before\n$/);
  await expect(kubectl('get', 'namespace', project.namespace)).rejects.toThrow('not found');
});

it('brings everything into the cluster, but what only Argo CD starts', async () => {
  const { code, stdout, stderr } = await fairlead(['apply', '--env', 'staging']);
  expect({ code, stderr: said(stderr) }).toEqual({
    code: 0,
    stderr: 'schema was not started: only Argo CD does that on each deployment\n',
  });
  expect(stdout).toMatch(/\nstaging \(\S+\): 27 created, 0 as before\n$/);
  expect(await names('cronjobs')).toEqual(['orders-extract', 'orders-load', 'schema-create']);
  expect(await names('jobs')).toEqual([]);
  expect(await names('pods')).toEqual([]);
  expect(await names('roles')).toEqual([
    'fairlead-apply',
    'fairlead-debug',
    'fairlead-run',
    'fairlead-schedule',
  ]);
});

it('waits until everything can be used: quotas count, claims have a volume or get one with their first pod', async () => {
  expect(await kubectl('get', 'resourcequota', 'quota', '--output', 'jsonpath={.status.hard.pods}')).toBe(
    '20',
  );
  const phases = '{range .items[*]}{.metadata.name} {.status.phase}{"\\n"}{end}';
  expect(await kubectl('get', 'pvc', '--output', `jsonpath=${phases}`)).toBe('early Bound\nlate Pending\n');
});

it('changes nothing where nothing has changed', async () => {
  const versions = () =>
    kubectl('get', 'all,cm,pvc,sa', '--output', 'jsonpath={.items[*].metadata.resourceVersion}');
  const before = await versions();
  const { code, stdout } = await fairlead(['apply', '--env', 'staging']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^staging \(\S+\): 27 as before\n$/);
  expect(await versions()).toBe(before);
});

it('changes what has changed, after it has said so', async () => {
  await write({ 'pipelines/orders.ts': orders({ level: 'DEBUG' }) });
  const level = () =>
    kubectl(
      'get',
      'cronjob',
      'orders-extract',
      '--output',
      'jsonpath={..containers[0].env[?(@.name=="LEVEL")].value}',
    );
  const planned = await fairlead(['apply', 'orders', '--env', 'staging', '--dry-run']);
  expect(planned.stdout).toMatch(
    /^orders {2}would change CronJob orders-extract\nstaging \(\S+\): 1 would be changed, 23 as before\n$/,
  );
  expect(await level()).toBe('INFO');
  const done = await fairlead(['apply', 'orders', '--env', 'staging', '--output', 'json']);
  expect(JSON.parse(done.stdout)).toMatchObject({
    environment: 'staging',
    namespace: project.namespace,
    dryRun: false,
    objects: [{ action: 'changed', owner: 'orders', kind: 'CronJob', name: 'orders-extract' }],
    asBefore: 23,
  });
  expect(await level()).toBe('DEBUG');
});

it('makes again what somebody has deleted', async () => {
  await kubectl('delete', 'configmap', 'settings');
  await kubectl('delete', 'secret', 'login');
  const { stdout } = await fairlead(['apply', 'orders', '--env', 'staging']);
  expect(stdout).toMatch(
    /^environment {2}created ConfigMap settings\nenvironment {2}created Secret login\nstaging \(\S+\): 2 created, 22 as before\n$/,
  );
});

it('removes what it made and is no longer there: never what others have made, nor what holds data', async () => {
  await write({ 'pipelines/orders.ts': orders({ more: watcher }) });
  await fairlead(['apply', 'orders', '--env', 'staging']);
  expect(await names('roles')).toContain('orders-watch');
  const labels = { 'app.kubernetes.io/managed-by': 'fairlead', 'fairlead.dev/pipeline': 'orders' };
  await kubectl('create', '-f', '-', [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'orders-alien', labels } },
  ]);
  // One of the same name as one that was applied, made anew by somebody else.
  await kubectl('delete', 'networkpolicy', 'orders-watch');
  await kubectl('create', '-f', '-', [
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'orders-watch', labels },
      spec: { podSelector: {}, policyTypes: ['Egress'] },
    },
  ]);
  await write({
    'pipelines/orders.ts': orders()
      .replace("const key = new SecretRef(this, 'key', { keys: ['key.pem'] });", '')
      .replace(", key.at('/key')", ''),
  });
  const { stdout, stderr } = await fairlead(['apply', 'orders', '--env', 'staging']);
  expect(stdout.split('\n').filter((line) => / (removed|stays) /.test(line))).toEqual([
    'orders  removed CronJob orders-watch',
    'orders  removed ServiceAccount orders-watch',
    'orders  removed RoleBinding orders-watch',
    'orders  removed Role orders-watch',
    'orders  stays Secret orders-key',
  ]);
  expect(said(stderr)).toBe(
    `Secret orders-key is no longer in dist/ and stays, because it holds data: \`kubectl delete secret orders-key --namespace ${project.namespace}\` deletes it\n`,
  );
  expect(await names('networkpolicies')).toContain('orders-watch');
  expect(await names('configmaps')).toContain('orders-alien');
  await kubectl('delete', 'networkpolicy', 'orders-watch');
});

it('removes what is left of a pipeline that is gone, when all of the environment is applied', async () => {
  const { rmSync } = await import('node:fs');
  rmSync(`${project.root}/pipelines/schema.ts`);
  await write({});
  await fairlead(['apply', 'orders', '--env', 'staging']);
  expect(await names('cronjobs')).toContain('schema-create');
  const { stdout } = await fairlead(['apply', '--env', 'staging']);
  expect(stdout).toContain('schema  removed CronJob schema-create\n');
  expect(await names('cronjobs')).toEqual(['orders-extract', 'orders-load']);
  expect(await names('configmaps')).not.toContain('fairlead-applied.schema');
});

it('refuses a namespace that is being deleted', async () => {
  const finalizer = '{"metadata":{"finalizers":["fairlead.dev/test"]}}';
  await kubectl('patch', 'configmap', 'settings', '--type=merge', '--patch', finalizer);
  await kubectl('delete', 'namespace', project.namespace, '--wait=false');
  try {
    expect(await fairlead(['apply', '--env', 'staging'])).toEqual({
      code: 3,
      stdout: '',
      stderr: `error: the namespace \`${project.namespace}\` is being deleted\n  = help: wait until it is gone, and apply again\n`,
    });
  } finally {
    await kubectl(
      'patch',
      'configmap',
      'settings',
      '--type=merge',
      '--patch',
      '{"metadata":{"finalizers":null}}',
    );
  }
});
