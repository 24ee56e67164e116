import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyPipelines } from '../../support/copy-pipelines';
import { execute } from '../../support/execute';
import { FAIRLEAD } from '../../support/fairlead';
import { REPOSITORY } from '../../support/repository';
import { temporaryFolder } from '../../support/temporary-folder';
import { readTree } from '../../support/tree';

jest.setTimeout(120_000);

const folder = temporaryFolder();
const committed = () => readTree(join(REPOSITORY, 'dist'));

/** Runs the command line in a project folder, in a shell that may change things first. */
function fairlead(root: string, args: string, { env = {}, before = 'true' } = {}) {
  const script = `${before}; exec "$0" "$1" ${args}`;
  return execute('bash', ['-c', script, process.execPath, FAIRLEAD], { cwd: root, env });
}

function project(path: string, order?: (files: readonly string[]) => readonly string[]): string {
  const root = join(folder.path, path);
  const dist = join(REPOSITORY, 'dist');
  mkdirSync(root, { recursive: true });
  copyPipelines(root, order);
  cpSync(join(dist, 'production'), join(root, 'dist/production'), { recursive: true });
  cpSync(join(dist, 'airflow/production'), join(root, 'dist/airflow/production'), { recursive: true });
  return root;
}

/** Reproducible, unlike a sort by Math.random. */
const shuffled = (files: readonly string[]) =>
  [...files].sort((a, b) =>
    Buffer.from(a).reverse().toString() < Buffer.from(b).reverse().toString() ? -1 : 1,
  );

it('the committed dist/ is in step with pipelines/', async () => {
  expect(await fairlead(REPOSITORY, 'synth --check')).toMatchObject({ exitCode: 0, stdout: '' });
});

interface Surroundings {
  readonly path: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What the shell does before. */
  readonly before?: string;
  readonly order?: (files: readonly string[]) => readonly string[];
}

it.each<[string, Surroundings]>([
  ['on another path', { path: 'a path/with ünusual $names' }],
  ['twice in a row', { path: 'twice', before: '"$0" "$1" synth' }],
  ['in another time zone', { path: 'zone', env: { TZ: 'Pacific/Kiritimati' } }],
  ['in another locale', { path: 'locale', env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }],
  ['with another umask', { path: 'umask', before: 'umask 0077' }],
  ['with files in another order', { path: 'order', order: shuffled }],
  ['with files in the reverse order', { path: 'reverse', order: (files) => [...files].reverse() }],
])('the same bytes come %s', async (_, { path, order, ...settings }) => {
  const root = project(path, order);
  expect(await fairlead(root, 'synth', settings)).toMatchObject({ exitCode: 0 });
  expect(readTree(join(root, 'dist'))).toEqual(committed());
  expect(statSync(join(root, 'dist/local/orders/compose.yaml')).mode & 0o777).toBe(0o644);
  expect(statSync(join(root, 'dist/local/orders')).mode & 0o777).toBe(0o755);
});

it('--check tells a stale dist/ with the difference, and accepts it after the next synthesis', async () => {
  const root = project('stale');
  await fairlead(root, 'synth');
  expect(await fairlead(root, 'synth --check')).toMatchObject({ exitCode: 0, stdout: '' });
  const source = join(root, 'pipelines/orders.ts');
  writeFileSync(source, readFileSync(source, 'utf8').replace("timeout: '1h'", "timeout: '2h'"));
  const stale = await fairlead(root, 'synth --check');
  expect(stale.exitCode).toBe(1);
  expect(stale.stdout).toContain('dist/local/orders/compose.yaml is not what pipelines/ says\n');
  expect(stale.stdout).toContain('local\n  orders/extract  plan timeoutSeconds  3600 → 7200\n');
  expect((await fairlead(root, 'synth')).exitCode).toBe(0);
  expect(await fairlead(root, 'synth --check')).toMatchObject({ exitCode: 0, stdout: '' });
});

it('a file that was edited by hand is refused by its name, and left', async () => {
  const root = project('edited');
  await fairlead(root, 'synth');
  const edited = join(root, 'dist/local/orders/compose.yaml');
  writeFileSync(edited, `${readFileSync(edited, 'utf8')}# mine\n`);
  const check = await fairlead(root, 'synth --check');
  expect([check.exitCode, check.stdout]).toEqual([
    1,
    expect.stringContaining('dist/local/orders/compose.yaml was edited by hand\n'),
  ]);
  expect(await fairlead(root, 'synth')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('local/orders/compose.yaml'),
  });
  expect(readFileSync(edited, 'utf8')).toMatch(/# mine\n$/);
});
