import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { clusterProject } from '../../../support/cluster-project';
import { writeTree } from '../../../support/tree';
import { orders, shared } from './pipelines';

const project = clusterProject('secrets');
const { root, kubectl, fairlead, write } = project;
jest.setTimeout(180_000);

const values = {
  'secrets/staging/login/USER': 'user-of-test',
  'secrets/staging/login/PASSWORD': 'pass-of-test',
  'secrets/staging/orders-key/key.pem': 'key-of-test',
};
const VALUE = /(user|pass|key|other)-of-test/;
const encoded = /dXNlci1vZi10ZXN0|cGFzcy1vZi10ZXN0|a2V5LW9mLXRlc3Q/;
const secretValue = async (secret: string, key: string) =>
  Buffer.from(
    await kubectl('get', 'secret', secret, '--output', `go-template={{index .data "${key}"}}`),
    'base64',
  ).toString();

/** What a command printed, none of it a value. */
async function printed(argv: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const result = await fairlead(argv);
  for (const text of [result.stdout, result.stderr]) {
    expect(text).not.toMatch(VALUE);
    expect(text).not.toMatch(encoded);
  }
  return result;
}

beforeAll(async () => {
  writeTree(root, values);
  await write({ 'pipelines/shared.ts': shared, 'pipelines/orders.ts': orders() });
}, 60_000);

it('sets the values of this machine, and prints none', async () => {
  const { code, stdout, stderr } = await printed(['--verbose', 'apply', '--env', 'staging']);
  expect(code).toBe(0);
  expect(stdout).toContain(
    'environment  set Secret login: PASSWORD, USER\norders  set Secret orders-key: key.pem\n',
  );
  expect(stderr).not.toContain('secret value');
  expect(await secretValue('login', 'PASSWORD')).toBe('pass-of-test');
  expect(await secretValue('orders-key', 'key.pem')).toBe('key-of-test');
});

it('owns values under a name of their own, so that applying the manifests leaves them alone', async () => {
  const managers = await kubectl(
    ...['get', 'secret', 'login', '--show-managed-fields', '--output'],
    'jsonpath={range .metadata.managedFields[*]}{.manager} {.fieldsV1}{"\\n"}{end}',
  );
  const owner = managers.split('\n').filter((line) => line.includes('f:PASSWORD'));
  expect(owner.map((line) => line.split(' ')[0])).toEqual(['fairlead-secrets']);
  expect((await printed(['apply', '--env', 'staging'])).stdout).toMatch(/^staging \(\S+\): \d+ as before\n$/);
});

it('leaves values alone that this machine does not have', async () => {
  rmSync(join(root, 'secrets/staging/login/PASSWORD'));
  writeTree(root, { 'secrets/staging/login/USER': 'other-of-test' });
  const { stdout, stderr } = await printed(['apply', '--env', 'staging']);
  expect(stdout).toContain('environment  set Secret login: USER\n');
  expect(stderr).toBe('');
  expect(await secretValue('login', 'USER')).toBe('other-of-test');
  expect(await secretValue('login', 'PASSWORD')).toBe('pass-of-test');
});

it('does not take back what somebody else has set, unless it is told to', async () => {
  const theirs = Buffer.from('theirs').toString('base64');
  await kubectl(
    'patch',
    'secret',
    'login',
    '--type=merge',
    '--patch',
    JSON.stringify({ data: { USER: theirs } }),
  );
  expect(await printed(['apply', '--env', 'staging'])).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'error: `kubectl-patch` has set `.data.USER` of the Secret login to another value\n  = help: let `kubectl-patch` have its way and say the same in `pipelines/`, or take the field over with `fairlead apply --force-conflicts`\n',
  });
  expect(await secretValue('login', 'USER')).toBe('theirs');
  await printed(['apply', '--env', 'staging', '--force-conflicts']);
  expect(await secretValue('login', 'USER')).toBe('other-of-test');
});

it('says which values are nowhere', async () => {
  await kubectl('delete', 'secret', 'login');
  const { code, stderr } = await printed(['apply', '--env', 'staging']);
  expect(code).toBe(0);
  expect(stderr).toBe(
    'warning: a secret value is neither in the cluster nor here: `secrets/staging/login/PASSWORD`\n  = help: write each into its file, without a newline at the end, and apply again\n',
  );
});

it('shows no value where something differs', async () => {
  writeTree(root, { 'secrets/staging/login/PASSWORD': 'pass-of-test' });
  await kubectl('annotate', 'secret', 'login', 'fairlead.dev/keys=USER', '--overwrite');
  const { code, stdout } = await printed(['diff', '--live', '--env', 'staging']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/Secret login metadata annotations fairlead\.dev\/keys/);
});

it('sets values and nothing else with --only-secrets', async () => {
  await kubectl('delete', 'configmap', 'settings');
  const { code, stdout } = await printed(['apply', '--env', 'staging', '--only-secrets']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'environment  set Secret login: PASSWORD\n' });
  await expect(kubectl('get', 'configmap', 'settings')).rejects.toThrow('not found');
  await kubectl('delete', 'secret', 'login');
  expect(await printed(['apply', '--env', 'staging', '--only-secrets'])).toEqual({
    code: 3,
    stdout: '',
    stderr: 'error: the Secret login is not in the cluster yet\n  = help: apply without `--only-secrets`\n',
  });
});
