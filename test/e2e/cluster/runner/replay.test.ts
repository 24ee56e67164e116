import { chainProject } from './chain-project';

const TASKS = `
    const extract = new Task(this, 'extract', {
      image,
      ...sh('echo \\'{"rows": 12}\\' > /airflow/xcom/return.json'),
      results: { rows: 'integer' },
    });
    const load = new Task(this, 'load', {
      image,
      command: ['sh', '-c'],
      args: ['echo "$1 for $2, level $LEVEL, $TABLE, run $ID, price 5$"; exit 3', 'load', extract.result('rows'), run.date],
      env: { LEVEL: 'staging', TABLE: this.parameter('table'), ID: run.id },
      environments: { local: { env: { LEVEL: 'local' } } },
    });
    extract.precedes(load);
`;

const project = chainProject(TASKS, {
  environments:
    "new Environment(project, 'local', { target: 'compose', registry: 'registry.fairlead.test' });",
});
jest.setTimeout(180_000);

test('an attempt of a cluster is done once more on this machine', async () => {
  const first = await project.fairlead(
    'run',
    'chain',
    '--env',
    'staging',
    '--date',
    '2026-01-31',
    '-p',
    'table=sales',
  );
  expect(first.exitCode).toBe(1);
  const { stdout } = await project.fairlead('runs', '-o', 'json');
  const [{ run }] = JSON.parse(stdout);
  const line = `12 for 2026-01-31, level staging, sales, run ${run}, price 5$`;
  expect(first.stdout).toContain(line);
  const replayed = await project.fairlead('replay', 'latest/load', '--env', 'staging', '--on', 'local');
  expect(replayed.stderr).toBe(
    `attempt 1 of load in run ${run} once more; configs, secrets, volumes and stand-ins are those of local\n`,
  );
  expect(replayed.stdout).toContain(`| ${line}\n`);
  expect(replayed.stdout).toContain(`once more: fairlead replay ${run}/load/1 --env staging --on local\n`);
  expect(replayed.exitCode).toBe(1);
  expect(await project.fairlead('down', '--volumes')).toMatchObject({ exitCode: 0 });
});

test('where an attempt is replayed must be said for a cluster, and only there', async () => {
  const nowhere = await project.fairlead('replay', 'latest/load', '--env', 'staging');
  expect(nowhere).toMatchObject({ exitCode: 2, stdout: '' });
  expect(nowhere.stderr).toMatch(
    /^error: run `.*` was in the cluster of `staging`: .*\n {2}= help: .*`--on local`\n$/,
  );
  const { exitCode, stderr } = await project.fairlead(
    'replay',
    'latest/load',
    '--env',
    'local',
    '--on',
    'local',
  );
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(
    /^error: `--on local`: run `.*` was on this machine, in `local`\n {2}= help: leave it out: /,
  );
});
