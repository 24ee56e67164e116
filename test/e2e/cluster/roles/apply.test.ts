import { roleProject } from './role-project';

const project = roleProject('apply', "quota: { pods: '20' },");
const { administrator, fairlead, write } = project;
jest.setTimeout(180_000);

const pipelines = (
  more = '',
  level = 'INFO',
) => `import { Config, Pipeline, project, SecretRef, Task, Volume } from 'fairlead';
const image = { repository: 'fairlead-test/busybox', tag: '1' };
const settings = new Config(project, 'settings', { data: { MODE: 'strict' } });
const login = new SecretRef(project, 'login', { keys: ['USER'] });
const shared = new Volume(project, 'shared', { size: '1Mi', storageClass: 'late' });
export class Orders extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, {});
    new Task(this, 'load', {
      image,
      command: ['true'],
      env: { LEVEL: '${level}', MODE: settings.value('MODE'), USER: login.value('USER') },
      mounts: [shared.at('/shared')],
    });
    ${more}
  }
}
`;
const MORE = `const rules = new Config(this, 'rules', { data: { 'rules.txt': 'keep all' } });
    const key = new SecretRef(this, 'key', { keys: ['key.pem'] });
    const own = new Volume(this, 'own', { size: '1Mi', storageClass: 'late' });
    new Task(this, 'watch', {
      image,
      command: ['true'],
      mounts: [rules.at('/rules'), key.at('/key'), own.at('/own')],
      permissions: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get'] }],
      egress: [{ cidr: '10.0.0.0/8', ports: [{ port: 443 }] }],
    });`;
/** What was told of single objects; those of a kind are applied at once. */
const lines = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line.includes('  '))
    .sort();
const apply = (...argv: readonly string[]) => fairlead('apply', ...argv, '--env', 'staging');

beforeAll(async () => {
  await write({ 'pipelines/orders.ts': pipelines(), 'secrets/staging/login/USER': 'jane' });
  expect((await administrator.fairlead(['apply', '--env', 'staging'])).code).toBe(0);
}, 1_200_000);

it('looks whether the environment is as an administrator has applied it', async () => {
  const { exitCode, stdout, stderr } = await apply();
  expect({ exitCode, stdout: stdout.replace(/\(.*\): \d+/, ''), stderr }).toEqual({
    exitCode: 0,
    stdout: 'staging  as before\n',
    stderr: '',
  });
});

it('shows, makes and changes what a pipeline brings, and values of secrets', async () => {
  await write({
    'pipelines/orders.ts': pipelines(MORE, 'DEBUG'),
    'secrets/staging/orders-key/key.pem': 'key',
  });
  expect(await fairlead('diff', '--live', '--env', 'staging')).toMatchObject({ exitCode: 1, stderr: '' });
  const { exitCode, stdout, stderr } = await apply();
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(lines(stdout)).toEqual([
    'orders  changed ConfigMap orders-plan',
    'orders  changed CronJob orders-load',
    'orders  created ConfigMap orders-rules',
    'orders  created CronJob orders-watch',
    'orders  created NetworkPolicy orders-watch',
    'orders  created PersistentVolumeClaim orders-own',
    'orders  created Role orders-watch',
    'orders  created RoleBinding orders-watch',
    'orders  created Secret orders-key',
    'orders  created ServiceAccount orders-watch',
    'orders  set Secret orders-key: key.pem',
  ]);
  expect(await fairlead('diff', '--live', '--env', 'staging')).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: '',
  });
});

it('removes what is gone', async () => {
  await write({ 'pipelines/orders.ts': pipelines() });
  const { exitCode, stdout, stderr } = await apply('orders');
  const stays = (kind: string, name: string) =>
    `${kind} ${name} is no longer in dist/ and stays, because it holds data: \`kubectl delete ${kind.toLowerCase()} ${name} --namespace ${project.namespace}\` deletes it\n`;
  expect({ exitCode, stderr }).toEqual({
    exitCode: 0,
    stderr: stays('PersistentVolumeClaim', 'orders-own') + stays('Secret', 'orders-key'),
  });
  expect(lines(stdout)).toEqual([
    'orders  changed ConfigMap orders-plan',
    'orders  changed CronJob orders-load',
    'orders  removed ConfigMap orders-rules',
    'orders  removed CronJob orders-watch',
    'orders  removed NetworkPolicy orders-watch',
    'orders  removed Role orders-watch',
    'orders  removed RoleBinding orders-watch',
    'orders  removed ServiceAccount orders-watch',
    'orders  stays PersistentVolumeClaim orders-own',
    'orders  stays Secret orders-key',
  ]);
});

const allowing = (...roles: readonly string[]) =>
  roles
    .map((role) => `the Role \`fairlead-${role}\` allows it; group \`fairlead:staging:${role}\` has it`)
    .join(', or ');

it('says to somebody without any Role what is missing', async () => {
  for (const argv of [['apply'], ['diff', '--live']])
    expect(await administrator.fairlead([...argv, '--env', 'staging'], [])).toEqual({
      code: 3,
      stdout: '',
      stderr: `error: \`jane\` may not list \`configmaps\` in the namespace \`${project.namespace}\`
  = help: ${allowing('apply', 'debug', 'run')}
`,
    });
});

it('needs every right of the Role, and no other', async () => {
  expect(await project.rights()).toEqual({
    superfluous: [],
    // What the Roles of the environment would be if they were new: nobody may grant more than they have.
    missing: ['create rolebindings.rbac.authorization.k8s.io', 'create roles.rbac.authorization.k8s.io'],
  });
});
