import { FAIRLEAD, fairlead } from '../../support/fairlead';
import { inTerminal } from '../../support/in-terminal';
import { leftOf } from './left-of';
import type { PipelineProject } from './pipeline-project';
import { shellProject } from './shell-project';

let project: PipelineProject;
beforeAll(async () => {
  project = await shellProject();
}, 60_000);
afterAll(() => project.remove(), 60_000);
afterEach(() => expect(leftOf(project)).toEqual([]));

const shell = (...args: string[]) => fairlead(project.root, 'shell', ...args);
const terminal = (...steps: Parameters<typeof inTerminal>[2]) =>
  inTerminal(project.root, [process.execPath, FAIRLEAD, 'shell', 'chain/load'], steps);

const LOOK =
  'echo "$ROWS $DAY $PASSWORD"; id -u; cat /etc/app.conf; ls /work; wget -qO- http://127.0.0.1:8080/group | head -1';
const AROUND = 'load/prepare | prepared\nload/proxy | proxy up\n';

it('gives a command all that the task has, and empty results where no run has any', async () => {
  const { exitCode, stdout, stderr } = await shell(
    ...['chain/load', '--date', '2026-01-31', '--command', `${LOOK}; exit 5`],
  );
  expect(stdout).toBe(' 2026-01-31 hunter22\n1000\nlevel=info\nroot:x:0:\n');
  expect(stderr).toBe(
    `warning: no run has results of \`extract\`: they are empty here\nthe shell is for 2026-01-31T00:00:00+00:00\n${AROUND}`,
  );
  expect(exitCode).toBe(5);
}, 60_000);

it('takes the results of the latest run that has them, or date and results of a given one', async () => {
  const run = await fairlead(project.root, 'run', 'chain', '--date', '2026-01-30');
  const [id] = run.stdout.match(/\d{8}-\d{6}-\w+/) ?? [];
  const latest = await shell('chain/load', '--date', '2026-01-31', '--', 'sh', '-c', 'echo $ROWS; echo $DAY');
  expect(latest.stderr).toBe(
    `the results of \`extract\` are those of run ${id} for 2026-01-30T00:00:00+00:00\nthe shell is for 2026-01-31T00:00:00+00:00; \`--run ${id}\` gives it the date of that run\n${AROUND}`,
  );
  expect(latest.stdout).toBe('7\n2026-01-31\n');
  const given = await shell('chain/load', '--run', 'latest', '--', 'sh', '-c', 'echo $ROWS; echo $DAY');
  expect(given.stdout).toBe('7\n2026-01-30\n');
  expect(given.exitCode).toBe(0);
}, 60_000);

it('is a shell in a terminal, which Ctrl-D ends', async () => {
  const { exitCode, screen, left } = await terminal(
    ['$ ', `sh -c "echo asleep; exec sleep 600"\n`],
    ['\nasleep', '\x03'],
    ['$ ', 'echo "user: $(id -u)"; tty\n'],
    ['/dev/pts', ''],
    // What the shell asks the terminal once it reads keys: before that, a Ctrl-D would be lost.
    ['\x1b[6n', '\x04'],
  );
  expect({ left, screen }).toEqual({ left: [], screen: expect.any(String) });
  expect(screen).toContain('\nuser: 1000\n/dev/pts/0\n');
  expect(exitCode).toBe(0);
}, 60_000);

it.each([
  ['SIGTERM', 143],
  ['SIGHUP', 143],
] as const)(
  'leaves nothing when it gets %s',
  async (signal, code) => {
    const run = await terminal(['$ ', (pid) => process.kill(pid, signal)]);
    expect(run).toMatchObject({ exitCode: code, left: [] });
  },
  60_000,
);

it('enters a running sidecar, and takes the place of a step', async () => {
  const sidecar = await shell('chain/load', '--container', 'proxy', '--', 'cat', '/proc/1/cmdline');
  expect(sidecar.stdout).toContain('httpd -f -p 8080');
  const step = await shell('chain/load', '--container', 'prepare', '--command', 'id -u; ls -A /work');
  expect([step.stdout, step.exitCode]).toEqual(['0\n', 0]);
}, 60_000);

it('says what it needs', async () => {
  expect(await shell('chain/load')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'error: a shell needs a terminal, and this is none\n' +
      "  = help: give a command: `--command 'env | sort'`, or a program after `--`\n",
  });
  expect((await shell('chain/load', '--command', 'ls', '--', 'ls')).stderr).toBe(
    'error: `--command` and a program after `--` are two commands\n  = help: give one of them\n',
  );
  expect((await shell('chain')).stderr).toBe(
    'error: `chain` names no task\n' +
      '  = help: write the pipeline and the task: `orders/load`; `fairlead ls` lists the pipelines\n',
  );
  expect((await shell('chain/lod', '--command', 'ls')).stderr).toBe(
    'error: `chain` has no task `lod`\n  = help: did you mean `load`?\n',
  );
  expect((await shell('chain/load', '--container', 'prox', '--command', 'ls')).stderr).toBe(
    'error: `load` has no container `prox`\n  = help: did you mean `proxy`?\n',
  );
  const missing = await shell('chain/load', '--', 'nope');
  expect(missing.stderr).toContain('error: the image `fairlead-test/busybox:1` has no program `nope`\n');
  expect(missing.exitCode).toBe(127);
}, 60_000);
