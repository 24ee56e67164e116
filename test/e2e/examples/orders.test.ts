import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type ExampleProject, exampleProject } from '../../support/example-project';
import type { ExampleRun } from '../../support/example-run';
import { lockedTable } from './locked-table';

jest.setTimeout(180_000);

let project: ExampleProject;
let first: ExampleRun;
beforeAll(async () => {
  project = await exampleProject();
  first = await project.run('orders', '--date', '2026-01-31');
});
afterAll(() => project?.remove());

const loaded = () =>
  project.query(
    'warehouse-db',
    "SELECT status, quantity, unit_price, amount FROM silver.orders WHERE business_date = '2026-01-31' ORDER BY order_id",
  );
/** The seed has four orders a day; the fourth is cancelled. */
const COUNTED = ['completed|3|23.50|70.50', 'completed|4|33.50|134.00', 'shipped|5|13.50|67.50'];
const CANCELLED = 'cancelled|6|23.50|141.00';

it('hands on results from task to task, for the logical date in the zone of the schedule', () => {
  expect(first).toMatchObject({
    exitCode: 0,
    states: { extract: 'succeeded', transform: 'succeeded', load: 'succeeded' },
    results: {
      extract: { rows: '4', path: `/shared/${first.id}/orders.csv` },
      transform: { rows: '3', path: `/shared/${first.id}/orders-clean.csv` },
      load: { rows: '3' },
    },
    stderr: '',
  });
  expect(first.events[0]).toMatchObject({ type: 'run-started', logicalDate: '2026-01-31T02:00:00+01:00' });
});

it('leaves files of the right group on the shared volume, and nothing of the run on the engine', async () => {
  const listed = await project.inVolume('shared-data', `cd /volume/${first.id}; stat -c '%n %u:%g' . *`);
  expect(listed).toBe('. 1000:1000\norders-clean.csv 1000:1000\norders.csv 1000:1000\n');
  expect(await project.inVolume('shared-data', "stat -c '%g %a' /volume")).toBe('1000 2775\n');
  expect(await project.leftOfRuns()).toEqual([]);
});

it('loads a day once however often it runs, with the databases that are there, as parameters say', async () => {
  expect(await loaded()).toEqual(COUNTED);
  const database = await project.exec('source-db', 'cat', '/etc/hostname');

  const again = await project.run('orders', '--date', '2026-01-31', '-p', 'drop=shipped');
  expect([again.exitCode, again.results.load]).toEqual([0, { rows: '3' }]);
  expect(await loaded()).toEqual([...COUNTED.slice(0, 2), CANCELLED]);

  const third = await project.run('orders', '--date', '2026-01-31');
  expect([third.exitCode, third.results.load]).toEqual([0, { rows: '3' }]);
  expect(await loaded()).toEqual(COUNTED);
  expect(await project.exec('source-db', 'cat', '/etc/hostname')).toBe(database);
});

it.each([
  [
    ['-p', 'dorp=x', '-p', 'drop=a', '-p', 'drop=b'],
    `error: parameter \`drop\` is given twice
`,
  ],
  [
    ['-p', 'dorp=x'],
    `error: the pipeline has no parameter \`dorp\`
  = help: did you mean \`drop\`?
`,
  ],
  [
    ['--date', '31.01.2026'],
    `error: \`31.01.2026\` is no date
  = help: write \`--date 2026-01-31\`, \`--date 2026-01-31T02:00\` or \`--date 2026-01-31T02:00:00+01:00\`
`,
  ],
])('refuses wrong input before anything starts: %j', async (args, stderr) => {
  expect(await project.run('orders', ...args)).toMatchObject({ exitCode: 2, events: [], stderr });
});

it('names a missing secret before anything starts', async () => {
  const file = join(project.root, 'secrets/local/database-credentials/TARGET_DB_PASSWORD');
  renameSync(file, `${file}.away`);
  const run = await project.run('orders');
  renameSync(`${file}.away`, file);
  expect(run).toMatchObject({
    exitCode: 2,
    events: [],
    stderr: `error: a secret value is missing: \`secrets/local/database-credentials/TARGET_DB_PASSWORD\`
  = help: write each value into its file, without a newline at the end
`,
  });
});

it('shows no secret: neither in what it prints nor in its records', () => {
  const home = join(project.root, '.fairlead');
  const records = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  expect(records.join('')).toContain(first.id);
  for (const key of ['SOURCE_DB_USER', 'SOURCE_DB_PASSWORD', 'TARGET_DB_USER', 'TARGET_DB_PASSWORD'])
    expect(JSON.stringify([first.events, records])).not.toContain(
      project.secret(`database-credentials/${key}`),
    );
});

it('leaves nothing of a run that Ctrl-C interrupts', async () => {
  const table = await lockedTable(project, 'orders');
  const run = project.start('orders', '--date', '2026-01-31');
  await table.awaited();
  run.process.kill('SIGINT');
  expect(await run.ended).toMatchObject({
    exitCode: 130,
    states: { extract: 'cancelled', transform: 'cancelled', load: 'cancelled' },
    reasons: { extract: 'the run was interrupted' },
  });
  await table.release();
  expect(await project.leftOfRuns()).toEqual([]);
  expect(await loaded()).toEqual(COUNTED);
});
