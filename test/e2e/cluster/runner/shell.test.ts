import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, cluster } from '../../../support/cluster';
import { chainProject } from './chain-project';
import { startRun } from './start-run';

const SHELL_LESS = 'registry.fairlead.test/fairlead-test/shell-less:1';
const TASKS = `
    const extract = new Task(this, 'extract', {
      image,
      ...sh('echo \\'{"rows": 12}\\' > /airflow/xcom/return.json; echo done'),
      results: { rows: 'integer' },
    });
    const load = new Task(this, 'load', {
      image,
      ...sh('touch /tmp/here; echo begun; sleep 600'),
      env: { ROWS: extract.result('rows'), DATE: run.date },
      gracePeriod: '1s',
    });
    extract.precedes(load);
    new Task(this, 'bare', {
      image: { repository: 'fairlead-test/shell-less', tag: '1' },
      command: ['/env'],
      dependsOn: [load],
    });
`;

let own: Cluster;
const project = chainProject(TASKS, { on: async () => (own = await cluster()) });
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-'));
  copyFileSync('/bin/busybox', join(folder, 'env'));
  const tar = execFileSync('tar', ['-C', folder, '-c', 'env'], { maxBuffer: 2 ** 26 });
  execFileSync('docker', ['import', '-', SHELL_LESS], { input: tar });
  rmSync(folder, { recursive: true });
  await own.importImages(SHELL_LESS);
}, 60_000);
afterAll(() => execFileSync('docker', ['rmi', '--force', SHELL_LESS], { stdio: 'ignore' }));
jest.setTimeout(180_000);

const shell = (task: string, ...args: readonly string[]) =>
  project.fairlead('shell', `chain/${task}`, '--env', 'staging', ...args);
/** Resolves once no pod of a shell is left. */
const gone = () =>
  project.kubectl('wait', '--for=delete', 'pod', '-l', 'fairlead.dev/shell', '--timeout=120s');

test('a shell is in the attempt that runs, else in a pod of its own', async () => {
  const run = await startRun(project, 'begun');
  expect(await shell('load', '--command', 'ls /tmp; echo "$ROWS rows"; exit 4')).toEqual({
    exitCode: 4,
    stdout: 'here\n12 rows\n',
    stderr: `attempt 1 of run ${run.id}, which is running; \`--fresh\` gives a new pod\n`,
  });
  const fresh = await shell(
    'load',
    '--run',
    run.id,
    '--fresh',
    '--command',
    'ls /tmp; echo "$ROWS rows, user $(id -u)"',
  );
  expect(fresh).toMatchObject({ exitCode: 0, stdout: '12 rows, user 10001\n' });
  expect(fresh.stderr).toMatch(
    new RegExp(`^the results of \`extract\` are those of run ${run.id} for .*\nthe shell is for .*\n$`),
  );
  const dated = await shell('load', '--date', '2026-01-31', '--', 'sh', '-c', 'echo "$DATE"');
  expect(dated).toMatchObject({ exitCode: 0, stdout: '2026-01-31\n' });
  await gone();
  await project.fairlead('cancel', run.id, '--env', 'staging');
  await run.exit;
});

test('an image without a shell is told as such, and a program that is not there', async () => {
  const bare = await shell('bare', '--date', '2026-01-31', '--command', 'ls');
  expect(bare).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `the shell is for 2026-01-31T00:00:00+00:00
error: the image \`${SHELL_LESS}\` has no shell
  = help: give the task an image with \`sh\` while you look; \`kubectl debug --image\` adds a container that has one to a pod that runs
`,
  });
  const { exitCode, stderr } = await shell('load', '--date', '2026-01-31', '--', 'nowhere');
  expect(exitCode).toBe(127);
  expect(stderr).toContain('has no program `nowhere`\n');
  await gone();
});
