import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleProject } from './role-project';

const project = roleProject('run', "quota: { pods: '20' },");
const { administrator, fairlead } = project;
jest.setTimeout(240_000);

const PIPELINES = `import { Config, Pipeline, project, SecretRef, Task, Volume } from 'fairlead';
const image = { repository: 'fairlead-test/busybox', tag: '1' };
const settings = new Config(project, 'settings', { data: { MODE: 'strict' } });
const login = new SecretRef(project, 'login', { keys: ['USER'] });
const shared = new Volume(project, 'shared', { size: '1Mi', storageClass: 'late' });
export class Chain extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, {});
    const one = new Task(this, 'one', {
      image,
      command: ['sh', '-c', 'echo one; echo "{\\\\"n\\\\": 1}" > /airflow/xcom/return.json'],
      env: { MODE: settings.value('MODE'), USER: login.value('USER') },
      mounts: [shared.at('/shared')],
      egress: [{ cidr: '10.0.0.0/8', ports: [{ port: 443 }] }],
      results: { n: 'integer' },
    });
    new Task(this, 'two', { image, dependsOn: [one], command: ['sh', '-c', 'exit 3'] });
  }
}
export class Slow extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, {});
    new Task(this, 'sleep', { image, command: ['sleep', '20'], gracePeriod: '1s' });
  }
}
export class Homeless extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, {});
    new Task(this, 'stay', { image, command: ['true'], serviceAccount: { existing: 'nobody' } });
  }
}
`;
const inStaging = (...argv: readonly string[]) => fairlead(...argv, '--env', 'staging');
const run = (...argv: readonly string[]) => inStaging('run', ...argv, '--progress', 'plain');

beforeAll(async () => {
  await project.write({ 'pipelines/all.ts': PIPELINES, 'secrets/staging/login/USER': 'jane' });
  const { code, stderr } = await administrator.fairlead(['apply', '--env', 'staging']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
}, 1_200_000);

it('runs, goes on with a run, and shows its log', async () => {
  const failed = await run('chain');
  expect(failed).toMatchObject({ exitCode: 1, stderr: '' });
  expect(failed.stdout).toContain('exit code 3');
  expect(await run('--resume')).toMatchObject({ exitCode: 1, stderr: '' });
  const logs = await inStaging('logs', 'chain/one', '--output', 'raw');
  expect(logs).toMatchObject({ exitCode: 0, stdout: 'one\n' });
});

it('says why a task does not start', async () => {
  const { exitCode, stdout } = await run('homeless');
  expect(exitCode).toBe(1);
  expect(stdout).toContain('there is no ServiceAccount `nobody` in the namespace');
});

it('runs in the background, lists runs, and stops one', async () => {
  const { exitCode, stdout } = await inStaging('run', 'slow', '--detach');
  expect(exitCode).toBe(0);
  const id = stdout.trim();
  const listed = await inStaging('runs', '--output', 'json');
  expect(JSON.parse(listed.stdout)[0]).toMatchObject({ run: id, state: 'running' });
  const cancelled = await inStaging('cancel', id);
  expect(cancelled).toEqual({ exitCode: 0, stdout: `stopped run ${id}\n`, stderr: '' });
});

it('goes on with a run whose runner was killed', async () => {
  const { stdout } = await inStaging('run', 'slow', '--detach');
  const id = stdout.trim();
  const pid = readFileSync(join(project.root, '.fairlead/runs', id, 'runner.pid'), 'utf8');
  process.kill(Number(pid), 'SIGKILL');
  expect(await run('--resume', id)).toMatchObject({ exitCode: 0, stderr: '' });
});

it('removes records of runs that ended long ago', async () => {
  const expired = 'fairlead.dev/expires=2020-01-01T00:00:00.000Z';
  const records = ['configmap', '--selector', 'fairlead.dev/record'];
  await administrator.kubectl('annotate', '--overwrite', ...records, expired);
  await run('chain');
  const left = await administrator.kubectl('get', ...records, '--output', 'name');
  expect(left.trim().split('\n')).toHaveLength(1);
});

it('asks for its rights', async () => {
  const { stdout } = await inStaging('doctor');
  expect(stdout).toMatch(/✓ fairlead-run +all \d+ rights/);
});

it('says to somebody without the Role what is missing', async () => {
  const { code, stdout } = await administrator.fairlead(
    ['run', 'chain', '--env', 'staging', '--progress', 'plain'],
    [],
  );
  expect(code).toBe(3);
  expect(stdout).toContain('`jane` may not patch `cronjobs.batch` in the namespace');
  expect(stdout).toContain('the Role `fairlead-apply` allows it');
});

it('needs every right of the Role, and no other', async () => {
  expect(await project.rights()).toEqual({
    superfluous: [],
    // Looked at where they may be: what only others apply, and values that are to be masked.
    missing: [
      'get namespaces',
      'get resourcequotas',
      'get rolebindings.rbac.authorization.k8s.io',
      'get roles.rbac.authorization.k8s.io',
      'get secrets',
      'patch secrets',
    ],
  });
});
