import type { ContainerInspect } from '../../support/created-containers';
import { type ExampleProject, exampleProject, type StartedRun } from '../../support/example-project';
import { succeed } from '../../support/execute';
import { attemptContainer } from './attempt-container';
import { type LockedTable, lockedTable } from './locked-table';

jest.setTimeout(180_000);

let project: ExampleProject;
let run: StartedRun;
let table: LockedTable;
let container: ContainerInspect;
beforeAll(async () => {
  project = await exampleProject();
  await project.run('customers', '--date', '2026-01-30');
  table = await lockedTable(project, 'customers');
  run = project.start('customers', '--date', '2026-01-31');
  await table.awaited();
  const id = await attemptContainer(project, 'extract');
  [container] = JSON.parse(await succeed('docker', ['inspect', id]));
});
afterAll(async () => {
  await table?.release();
  await run?.ended;
  project?.remove();
});

/** What a shell says inside of the running container. */
const inside = (script: string) => succeed('docker', ['exec', container.Id, 'sh', '-c', script]);
const exitCodeInside = (script: string) => inside(`${script} 2>/dev/null; echo $?`).then(Number);

it('runs the image with the program and the arguments of the day', () => {
  expect(container.Config).toMatchObject({
    Image: expect.any(String),
    Entrypoint: ['python', '-m', 'datakit.extract'],
    Cmd: ['--table', 'customers', '--date', '2026-01-31', '--output', '/scratch/customers.csv'],
    User: '1000:1000',
    Tty: false,
    OpenStdin: false,
  });
});

it('has the limits of memory and processor, no swap and the minimal rights', () => {
  expect(container.HostConfig).toMatchObject({
    Memory: 2 * 2 ** 30,
    MemorySwap: 2 * 2 ** 30,
    MemoryReservation: 2 ** 30,
    NanoCpus: 1e9,
    CpuShares: 512,
    CapDrop: ['ALL'],
    CapAdd: [expect.stringMatching(/^(CAP_)?NET_BIND_SERVICE$/)],
    ReadonlyRootfs: true,
    SecurityOpt: ['no-new-privileges:true'],
    Privileged: false,
    GroupAdd: ['1000'],
    RestartPolicy: { Name: 'no' },
    LogConfig: { Type: 'local' },
  });
});

it('has the addresses: name servers, searches and further hosts', async () => {
  expect(container.HostConfig).toMatchObject({
    Dns: ['8.8.8.8'],
    DnsSearch: ['svc.cluster.local'],
    ExtraHosts: ['warehouse.internal:172.17.0.1'],
  });
  expect(await inside('getent hosts warehouse.internal')).toMatch(/^172\.17\.0\.1 +warehouse\.internal$/m);
  expect(await exitCodeInside('getent hosts source-db.internal.com >&2')).toBe(0);
  expect(await inside('cat /etc/resolv.conf')).toMatch(/^search svc\.cluster\.local$/m);
});

it('has labels, the annotations as labels, and those of the run', () => {
  expect(container.Config.Labels).toMatchObject({
    app: 'heavy-processing',
    team: 'data-engineering',
    'prometheus.io/scrape': 'true',
    'prometheus.io/port': '9090',
    'fairlead.environment': 'local',
    'fairlead.pipeline': 'customers',
    'fairlead.task': 'extract',
    'fairlead.attempt': '1',
    'fairlead.run': expect.stringMatching(/^\d{8}-\d{6}-[0-9a-f]{4}$/),
  });
});

it('has the environment of its config, secret and literal entries, as the program sees it', async () => {
  const environ = (await inside("tr '\\0' '\\n' < /proc/1/environ")).split('\n');
  expect(environ).toEqual(
    expect.arrayContaining([
      'SOURCE_DB_HOST=source-db.internal.com',
      'SOURCE_DB_PORT=5432',
      'SOURCE_DB_NAME=operational',
      'TARGET_DB_HOST=warehouse-db.internal.com',
      'TARGET_DB_PORT=5432',
      'TARGET_DB_NAME=analytics',
      'LOG_LEVEL=DEBUG',
      'TARGET_SCHEMA=bronze',
      'RUN_DATE=2026-01-31',
      `SOURCE_DB_USER=${project.secret('database-credentials/SOURCE_DB_USER')}`,
      `SOURCE_DB_PASSWORD=${project.secret('database-credentials/SOURCE_DB_PASSWORD')}`,
    ]),
  );
  expect(environ.filter((entry) => entry.startsWith('TARGET_DB_PASSWORD'))).toEqual([]);
});

it('has the password as a file too, and nothing else of the secret', async () => {
  expect(await inside('cat /secrets/db_password.txt')).toBe(
    project.secret('database-credentials/SOURCE_DB_PASSWORD'),
  );
  expect(await inside('ls /secrets')).toBe('db_password.txt\n');
  expect(await exitCodeInside('echo x >> /secrets/db_password.txt')).not.toBe(0);
});

it('can read the shared volume and write nothing there or to its root', async () => {
  const mounts = Object.fromEntries(container.Mounts.map((mount) => [mount.Destination, mount]));
  expect(mounts['/shared']).toMatchObject({ Name: `${project.name}_shared-data`, RW: false });
  expect(await exitCodeInside('ls /shared >&2')).toBe(0);
  for (const path of ['/shared/x', '/x', '/usr/x']) expect(await exitCodeInside(`touch ${path}`)).not.toBe(0);
});

it('has temp space on the disk that is its own, writable and executable, and goes with the attempt', async () => {
  const mounts = Object.fromEntries(container.Mounts.map((mount) => [mount.Destination, mount]));
  const id = container.Config.Labels['fairlead.run'];
  expect(mounts['/scratch']).toMatchObject({ RW: true, Name: expect.stringContaining(`-${id}-1`) });
  const script = 'printf "#!/bin/sh\\necho ran" > $d/x; chmod +x $d/x; $d/x; stat -f -c %T $d';
  for (const directory of ['/scratch', '/tmp'])
    expect(await inside(`d=${directory}; ${script}`)).toMatch(/^ran\n(?!tmpfs)/);
});

it('runs as the given user with one capability to have, and none to gain', async () => {
  const status = await inside('cat /proc/1/status');
  expect(status).toMatch(/^Uid:\t1000\t1000\t1000\t1000$/m);
  expect(status).toMatch(/^Gid:\t1000\t1000\t1000\t1000$/m);
  expect(status).toMatch(/^Groups:\t1000 $/m);
  expect(status).toMatch(/^CapBnd:\t0000000000000400$/m);
  expect(status).toMatch(/^CapEff:\t0000000000000000$/m);
  expect(status).toMatch(/^NoNewPrivs:\t1$/m);
  expect(status).toMatch(/^Seccomp:\t2$/m);
});

it('ends with its result once the table answers, and leaves nothing behind', async () => {
  await table.release();
  expect(await run.ended).toMatchObject({
    exitCode: 0,
    states: { extract: 'succeeded' },
    results: { extract: { rows: '2' } },
    stderr: '',
  });
  expect(await project.leftOfRuns()).toEqual([]);
});
