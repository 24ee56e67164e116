import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { tempProject } from '../../../support/temp-project';
import { chainProject } from './chain-project';
import { startRun } from './start-run';

const TASKS = `
    const slow = new Task(this, 'slow', {
      image,
      ...sh('i=0; while [ $i -lt 20 ]; do echo line $i; i=$((i+1)); sleep 0.25; done'),
    });
    const judge = new Task(this, 'judge', {
      image,
      ...sh('echo "table $TABLE"; test "$TABLE" = orders'),
      env: { TABLE: this.parameter('table') },
    });
    slow.precedes(judge);
`;

const project = chainProject(TASKS);
const other = tempProject({});
beforeAll(() => cpSync(join(project.root, 'dist'), join(other, 'dist'), { recursive: true }));
jest.setTimeout(180_000);

const elsewhere = (...args: readonly string[]) => project.fairlead('--root', other, ...args);
const lines = Array.from({ length: 20 }, (_, i) => `line ${i}\n`).join('');

test('another machine sees that a run goes on, and what it writes', async () => {
  const run = await startRun(project, 'line 3');
  const { stdout } = await elsewhere('runs', '--env', 'staging', '-o', 'json');
  expect(JSON.parse(stdout)).toMatchObject([{ run: run.id, state: 'running' }]);
  const now = await elsewhere('logs', 'chain/slow', '--env', 'staging', '-o', 'raw');
  expect(now).toMatchObject({ exitCode: 0, stderr: '' });
  expect(now.stdout).toMatch(/^line 0\nline 1\nline 2\nline 3\n/);
  const all = await elsewhere('logs', 'chain', '--env', 'staging', '-f');
  expect(all.exitCode).toBe(0);
  expect(all.stdout.replaceAll('slow  | ', '')).toBe(`${lines}judge | table orders\n`);
  expect(all.stderr).toMatch(new RegExp(`^run \`${run.id}\` succeeded in `));
  expect(await run.exit).toBe(0);
  const last = await elsewhere('logs', 'chain/slow', '--env', 'staging', '--tail', '2', '-o', 'json');
  const told = last.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  expect(told.map(({ text }) => text)).toEqual(['line 18', 'line 19']);
  expect(Date.parse(told[1].time) - Date.parse(told[0].time)).toBeGreaterThan(200);
});

test('why knows what was not the same in the cluster', async () => {
  const failed = await project.fairlead('run', 'chain', '--env', 'staging', '-p', 'table=sales');
  expect(failed.exitCode).toBe(1);
  const { exitCode, stdout } = await elsewhere('why', 'latest', '--env', 'staging');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('judge failed (attempt 1): exit code 1\n  what has changed');
  expect(stdout).toContain('    parameter table  orders -> sales\n');
});
