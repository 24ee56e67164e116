import { type ExampleProject, exampleProject } from '../../support/example-project';
import { succeed } from '../../support/execute';
import { attemptContainer } from './attempt-container';
import { lockedTable } from './locked-table';

jest.setTimeout(180_000);

const GET_PROGRESS =
  "import urllib.request as r; print(r.urlopen('http://127.0.0.1:8080/progress').read().decode())";

let project: ExampleProject;
beforeAll(async () => {
  project = await exampleProject();
});
afterAll(() => project?.remove());

it('verifies the connections first, extracts tables in parallel, and stops the monitor at the end', async () => {
  const run = await project.run('coordinated-extract', '--date', '2026-01-31');
  expect(run).toMatchObject({
    exitCode: 0,
    states: { extract: 'succeeded' },
    results: { extract: { rows: '9' } },
    stderr: '',
  });
  const verified = run.said('extract/verify-connections');
  expect(verified).toContain('source answers');
  expect(verified).toContain('target answers');
  expect(run.said('extract/progress-monitor')).toMatch(/listening on port 8080\n(.*\n)*.*stopped\n$/);
  const order = run.events.flatMap((event) => (event.type === 'log' ? [event.container ?? 'extract'] : []));
  expect(order.lastIndexOf('verify-connections')).toBeLessThan(order.indexOf('progress-monitor'));
  expect(order.indexOf('progress-monitor')).toBeLessThan(order.indexOf('extract'));
  for (const [table, rows] of [
    ['customers', 2],
    ['orders', 4],
    ['products', 3],
  ]) {
    const written = await project.inVolume('shared-data', `cat /volume/coordinated/${table}/2026-01-31.csv`);
    expect([table, written.trim().split('\n').length - 1]).toEqual([table, rows]);
  }
  expect(await project.leftOfRuns()).toEqual([]);
});

it('can be watched while it works', async () => {
  const table = await lockedTable(project, 'products');
  const run = project.start('coordinated-extract', '--date', '2026-01-31');
  await table.awaited();
  const monitor = await attemptContainer(project, 'progress-monitor');
  const main = await attemptContainer(project, 'extract');
  const seen = await succeed('docker', ['exec', monitor, 'python', '-c', GET_PROGRESS]);
  const fromMain = await succeed('docker', ['exec', main, 'python', '-c', GET_PROGRESS]);
  await table.release();
  expect(JSON.parse(seen)).toMatchObject({ tables: { products: expect.anything() } });
  expect(JSON.parse(fromMain)).toEqual(expect.objectContaining({ tables: expect.anything() }));
  expect(await run.ended).toMatchObject({ exitCode: 0, results: { extract: { rows: '9' } } });
});
