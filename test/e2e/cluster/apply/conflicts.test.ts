import { clusterProject } from '../../../support/cluster-project';
import { fairleadWith } from '../../../support/fairlead';
import { orders, shared } from './pipelines';

const project = clusterProject('conflicts');
const { kubectl, fairlead, write } = project;
jest.setTimeout(180_000);

beforeAll(async () => {
  await write({ 'pipelines/shared.ts': shared, 'pipelines/orders.ts': orders() });
  await fairlead(['apply', '--env', 'staging']);
}, 120_000);

const apply = (...more: string[]) => fairlead(['apply', 'orders', '--env', 'staging', ...more]);
const HELP =
  '  = help: let `kubectl-patch` have its way and say the same in `pipelines/`, or take the field over with `fairlead apply --force-conflicts`\n';

it('tells every field that others have set, and changes nothing', async () => {
  await write({ 'pipelines/orders.ts': orders({ level: 'DEBUG' }) });
  const patch = (kind: string, name: string, body: object) =>
    kubectl('patch', kind, name, '--type=merge', '--patch', JSON.stringify(body));
  await patch('cronjob', 'orders-load', { spec: { suspend: false, failedJobsHistoryLimit: 9 } });
  await patch('configmap', 'settings', { data: { LEVEL: 'TRACE' } });
  expect(await apply()).toEqual({
    code: 1,
    stdout: '',
    stderr: `error: \`kubectl-patch\` has set \`.data.LEVEL\` of the ConfigMap settings to another value
${HELP}error: \`kubectl-patch\` has set \`.spec.failedJobsHistoryLimit\` of the CronJob orders-load to another value
${HELP}error: \`kubectl-patch\` has set \`.spec.suspend\` of the CronJob orders-load to another value
${HELP}`,
  });
  const level = '{..containers[0].env[?(@.name=="LEVEL")].value}';
  expect(await kubectl('get', 'cronjob', 'orders-extract', '--output', `jsonpath=${level}`)).toBe('INFO');
});

it('shows what would be taken back', async () => {
  const { code, stdout } = await fairlead(['diff', 'orders', '--live', '--env', 'staging']);
  expect(code).toBe(1);
  expect(stdout).toBe(`staging
  environment     ConfigMap settings data LEVEL  TRACE → INFO
  orders/extract  env LEVEL  INFO → DEBUG
  orders/load     spec suspend  false → true
  orders/load     spec failedJobsHistoryLimit  9 → 3
`);
});

it('takes fields over when it is told to', async () => {
  const { code, stdout } = await apply('--force-conflicts');
  expect(code).toBe(0);
  expect(stdout).toMatch(/: 3 changed, \d+ as before\n$/);
  expect(await fairlead(['diff', 'orders', '--live', '--env', 'staging'])).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
});

it('leaves alone what others have added, and shows it', async () => {
  await kubectl('label', 'cronjob', 'orders-load', 'team=data');
  await kubectl('set', 'env', 'cronjob/orders-load', 'ALIEN=1');
  expect((await apply()).stdout).toMatch(/^staging \(\S+\): \d+ as before\n$/);
  const { code, stdout } = await fairlead([
    'diff',
    'orders',
    '--live',
    '--env',
    'staging',
    '--output',
    'json',
  ]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual([
    {
      environment: 'staging',
      folder: 'staging/orders',
      task: 'load',
      object: '',
      field: 'env ALIEN',
      kind: 'removed',
      before: '1',
    },
  ]);
});

it('says in its words what the cluster does not take', async () => {
  await write({
    'pipelines/shared.ts': shared.replace(
      "'late', { size: '1Mi', storageClass: 'late'",
      "'late', { size: '1Mi', storageClass: 'early'",
    ),
  });
  const { code, stdout, stderr } = await apply();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(
    /^error: the cluster refuses the PersistentVolumeClaim late: PersistentVolumeClaim "late" is invalid: spec: Forbidden: spec is immutable after creation .*\n {2}= help: of a claim little can change: give the volume another name, or delete the claim with its data, and apply again\n$/,
  );
});

it('takes over what kubectl has applied, and removes it from then on', async () => {
  const folder = `${project.root}/dist/staging/orders`;
  await write({ 'pipelines/shared.ts': shared });
  await kubectl('delete', 'cronjob,configmap,serviceaccount', '--selector', 'fairlead.dev/pipeline=orders');
  await kubectl('delete', 'configmap', 'fairlead-applied.orders');
  await kubectl('apply', '--server-side', '--recursive', '--filename', folder);
  expect((await apply()).stdout).toMatch(/^staging \(\S+\): \d+ as before\n$/);
  await write({
    'pipelines/orders.ts': orders({ level: 'DEBUG' }).replace(
      "new Task(this, 'load', { image, command: ['true'], dependsOn: [extract] });",
      '',
    ),
  });
  const of = (manager: string, field: string, object: string) =>
    `error: \`${manager}\` has set \`${field}\` of the ${object} to another value\n${HELP.replace('kubectl-patch', manager)}`;
  expect(await apply()).toEqual({
    code: 1,
    stdout: '',
    stderr: of('kubectl', '.data.plan.json', 'ConfigMap orders-plan'),
  });
  expect((await apply('--force-conflicts')).stdout).toMatch(
    /^orders {2}changed ConfigMap orders-plan\norders {2}removed CronJob orders-load\nstaging \(\S+\): 1 changed, 1 removed, \d+ as before\n$/,
  );
});

it('lets one of two that apply at the same time go first', async () => {
  await write({ 'pipelines/orders.ts': orders({ level: 'ERROR' }) });
  await apply('--force-conflicts');
  await write({ 'pipelines/orders.ts': orders({ level: 'WARNING' }) });
  const program = () =>
    fairleadWith(
      { cwd: project.root, env: { KUBECONFIG: project.kubeconfig() } },
      ...['apply', 'orders', '--env', 'staging'],
    );
  const both = await Promise.all([program(), program()]);
  const refused = `error: somebody else is applying \`orders\` in \`${project.namespace}\` right now\n  = help: try again when they are done\n`;
  const ends = both.map(({ exitCode, stderr }) => (exitCode === 0 ? 'applied' : stderr));
  expect(new Set(ends.filter((end) => end !== refused))).toEqual(new Set(['applied']));
  const { code, stdout } = await fairlead(['diff', 'orders', '--live', '--env', 'staging']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
});
