import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type ExampleProject, exampleProject } from '../../support/example-project';
import { execute, succeed } from '../../support/execute';

jest.setTimeout(180_000);

const TASKS = [
  'extract-to-database',
  'extract-to-store',
  'extract-to-volume',
  'transform-from-store',
  'transform-from-volume',
];

let project: ExampleProject;
beforeAll(async () => {
  project = await exampleProject();
});
afterAll(() => project?.remove());

const object = (path: string) => project.inVolume('object-store.data', `cat /volume/buckets/${path}`);
const file = (path: string) => project.inVolume('shared-data', `cat /volume/${path}`);
const customers = (date: string) =>
  project.query(
    'warehouse-db',
    `SELECT customer_id FROM bronze.customers WHERE business_date = '${date}' ORDER BY 1`,
  );
const lines = (text: string) => text.trim().split('\n');

/** Everything that the pipeline leaves behind for a day. */
async function expectEffects(date: string): Promise<void> {
  const orders = await file(`strategies/${date}.csv`);
  expect(lines(orders)).toHaveLength(5);
  expect(lines(orders)[0]).toBe('order_id,business_date,customer_id,product_id,quantity,unit_price,status');
  expect(
    lines(orders)
      .slice(1)
      .every((line) => line.includes(`,${date},`)),
  ).toBe(true);
  expect(await object(`bronze/orders/${date}.csv`)).toBe(orders);
  expect(lines(await object(`silver/orders/${date}.csv`))).toHaveLength(5);
  expect(await customers(date)).toHaveLength(2);
}

/** What `.env.example` asks for, filled in from the project's secrets. */
function envFile(pipeline: string, date: string): string {
  const folder = join(project.root, 'dist/local', pipeline);
  const { 'x-fairlead': plan } = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8'));
  const { 'x-fairlead': environment } = parse(
    readFileSync(join(project.root, 'dist/local/environment/compose.yaml'), 'utf8'),
  );
  type Use = { secret: string; key: string; variable: string };
  const uses: Use[] = [...plan.tasks, ...environment.services].flatMap(({ secrets }) => secrets);
  const values = new Map(uses.map(({ secret, key, variable }) => [variable, `${secret}/${key}`]));
  const text = readFileSync(join(folder, '.env.example'), 'utf8')
    .replace(/^(SECRET_\w+)=$/gm, (_, name) => `${name}=${project.secret(values.get(name) ?? name)}`)
    .replace(/^RUN_DATE=.*$/m, `RUN_DATE=${date}`);
  const path = join(project.root, `${pipeline}.env`);
  writeFileSync(path, text);
  return path;
}

/** What a person does without fairlead. */
function composeUp(pipeline: string, date: string) {
  const compose = join(project.root, 'dist/local', pipeline, 'compose.yaml');
  return execute('docker', ['compose', '--env-file', envFile(pipeline, date), '-f', compose, 'up']);
}

it('hands data on by volume, by database and by object store', async () => {
  const run = await project.run('storage-strategies', '--date', '2026-01-31');
  expect(run).toMatchObject({
    exitCode: 0,
    states: Object.fromEntries(TASKS.map((task) => [task, 'succeeded'])),
    stderr: '',
  });
  await expectEffects('2026-01-31');
  const again = await project.run('storage-strategies', '--date', '2026-01-31', '--parallel', '2');
  expect(again.exitCode).toBe(0);
  await expectEffects('2026-01-31');
  expect(await project.leftOfRuns()).toEqual([]);
});

it('does the same in order with `docker compose up` alone, on the same databases', async () => {
  const database = await project.exec('warehouse-db', 'cat', '/etc/hostname');
  const up = await composeUp('storage-strategies', '2026-02-01');
  expect({ exitCode: up.exitCode, output: up.exitCode === 0 ? '' : up.stdout + up.stderr }).toEqual({
    exitCode: 0,
    output: '',
  });
  await expectEffects('2026-02-01');
  const said = (service: string, text: string) =>
    up.stderr.split('\n').findIndex((line) => line.includes(service) && line.includes(text));
  const written = said('extract-to-volume-1', '4 rows of orders');
  expect(written).toBeGreaterThan(-1);
  expect(said('transform-from-volume-1', ' rows ')).toBeGreaterThan(written);
  expect(await project.exec('warehouse-db', 'cat', '/etc/hostname')).toBe(database);
});

it('clears away the task containers of `docker compose up`, with their anonymous volumes', async () => {
  const own = ['--filter', `label=com.docker.compose.project=${project.name}`];
  const services = async () => {
    const names = await succeed('docker', [
      'ps',
      '--all',
      ...own,
      '--format',
      '{{.Label "com.docker.compose.service"}}',
    ]);
    return names.split('\n').filter((name) => /^storage-strategies-(?!preflight)/.test(name));
  };
  const mounts = '{{range .Mounts}}{{.Name}} {{end}}';
  const ids = (await succeed('docker', ['ps', '--all', '--quiet', ...own])).trim().split('\n');
  const mounted = await succeed('docker', ['inspect', '--format', mounts, ...ids]);
  const anonymous = mounted.match(/\b[0-9a-f]{64}\b/g) ?? [];
  expect([(await services()).length, anonymous.length]).toEqual([7, 5]);
  await project.run('storage-strategies', '--date', '2026-01-31');
  const volumes = (await succeed('docker', ['volume', 'ls', '--quiet'])).split('\n');
  expect([await services(), anonymous.filter((volume) => volumes.includes(volume))]).toEqual([[], []]);
});

it('shares the databases with another pipeline that `docker compose up` starts', async () => {
  const database = await project.exec('warehouse-db', 'cat', '/etc/hostname');
  expect(await composeUp('warehouse-schema', '2026-02-01')).toMatchObject({ exitCode: 0 });
  expect(await project.exec('warehouse-db', 'cat', '/etc/hostname')).toBe(database);
  const own = ['--filter', `label=com.docker.compose.project=${project.name}`, '--format', '{{.Image}}'];
  const images = (await succeed('docker', ['ps', ...own])).split('\n');
  expect(images.filter((image) => image.includes('services/postgres'))).toHaveLength(2);
});

it('fails with the reason when a table is not there, and with --keep-going does the rest', async () => {
  await project.query('warehouse-db', 'ALTER TABLE bronze.customers RENAME TO hidden');
  const run = await project.run('storage-strategies', '--date', '2026-01-31', '--keep-going');
  await project.query('warehouse-db', 'ALTER TABLE bronze.hidden RENAME TO customers');
  expect(run).toMatchObject({
    exitCode: 1,
    states: {
      ...Object.fromEntries(TASKS.map((task) => [task, 'succeeded'])),
      'extract-to-database': 'failed',
    },
    reasons: { 'extract-to-database': expect.stringContaining('2') },
  });
  expect(run.said('extract-to-database')).toContain('relation "bronze.customers" does not exist');
  expect(await project.leftOfRuns()).toEqual([]);
});
