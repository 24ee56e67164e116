import { type ExampleProject, exampleProject } from '../../support/example-project';

jest.setTimeout(180_000);

let project: ExampleProject;
beforeAll(async () => {
  project = await exampleProject();
});
afterAll(() => project?.remove());

it('shows the environment, addresses, DNS, disk and memory of a task, and no secret', async () => {
  const run = await project.run('debug');
  expect(run).toMatchObject({ exitCode: 0, states: { look: 'succeeded' }, stderr: '' });
  const said = run.said('look').replaceAll('\r\n', '\n');
  const titles = said.split('\n').flatMap((line) => /^== (.*)$/.exec(line)?.[1] ?? []);
  expect(titles).toEqual([
    'Identity',
    'Environment',
    'Addresses',
    'DNS',
    'Connections',
    'Disk',
    'Memory and processors',
  ]);
  expect(said).toContain('uid=1000 gid=1000 groups=1000\n  host name toolbox\n');
  expect(said).toContain('  CapEff:\t0000000000000000\n  NoNewPrivs:\t1\n');
  expect(said).toContain('  SOURCE_DB_HOST=source-db.internal.com\n');
  expect(said).toContain('  LOG_LEVEL=DEBUG\n');
  expect(said).toMatch(/^ {2}source-db\.internal\.com: \d+\.\d+\.\d+\.\d+$/m);
  expect(said).toMatch(/^ {2}warehouse-db\.internal\.com: \d+\.\d+\.\d+\.\d+$/m);
  expect(said).toContain('  source-db.internal.com:5432: open\n');
  expect(said).toMatch(/^ {2}\/ \(overlay, ro\): \d+ MiB free/m);
  expect(said).toMatch(/1073741824/);
  expect(said).not.toContain(project.secret('database-credentials/SOURCE_DB_PASSWORD'));
});
