import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { tempProject } from '../../../support/temp-project';
import { chainProject } from './chain-project';
import { slowTasks } from './slow-tasks';
import { startRun } from './start-run';

const project = chainProject(slowTasks(40));
jest.setTimeout(180_000);

const LINES = Array.from({ length: 40 }, (_, i) => `line ${i}\n`).join('');

test('Ctrl-C gives what runs its grace period and leaves no Job that runs', async () => {
  const run = await started();
  run.child.kill('SIGINT');
  expect(await run.exit).toBe(130);
  expect(run.text()).toContain('tidy');
  const jobs = await project.kubectl('get', 'jobs', '-l', `fairlead.dev/run=${run.id}`, '-o', 'name');
  expect(jobs).toBe(`job.batch/chain-once-${run.id}-1\n`);
});

test('a run whose runner was killed goes on where it was, each line once', async () => {
  const run = await started();
  run.child.kill('SIGKILL');
  await run.exit;
  const { exitCode } = await project.fairlead('run', '--resume', run.id, '--env', 'staging');
  expect(exitCode).toBe(0);
  await hasEndedWell(run.id);
  expect(await log(run.id, 'once')).toBe('once\n');
});

test('another machine goes on with a run of which it has nothing', async () => {
  const run = await started();
  run.child.kill('SIGKILL');
  await run.exit;
  renameSync(join(project.root, '.fairlead'), join(project.root, '.elsewhere'));
  const other = tempProject({});
  cpSync(join(project.root, 'dist'), join(other, 'dist'), { recursive: true });
  const resumed = await project.fairlead('--root', other, 'run', '--resume', run.id, '--env', 'staging');
  expect(resumed).toMatchObject({ exitCode: 0, stderr: '' });
  expect(resumed.stdout).toMatch(/waits up to 30 s: `.+` may still drive the run/);
  renameSync(join(other, '.fairlead'), join(project.root, '.fairlead'));
  await hasEndedWell(run.id);
});

test('a run is cancelled from anywhere, whether somebody drives it or not', async () => {
  const driven = await started();
  const cancelled = await project.fairlead('cancel', driven.id, '--env', 'staging');
  expect(cancelled).toEqual({ exitCode: 0, stdout: `stopped run ${driven.id}\n`, stderr: '' });
  expect(await driven.exit).toBe(130);
  const left = await started();
  left.child.kill('SIGKILL');
  await left.exit;
  const ended = await project.fairlead('cancel', left.id, '--env', 'staging');
  expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
  const jobs = await project.kubectl('get', 'jobs', '-l', `fairlead.dev/run=${left.id}`, '-o', 'name');
  expect(jobs).toBe(`job.batch/chain-once-${left.id}-1\n`);
});

async function log(id: string, task: string): Promise<string> {
  const { stdout } = await project.fairlead(
    'logs',
    `chain/${task}`,
    '--run',
    id,
    '--env',
    'staging',
    '-o',
    'raw',
  );
  return stdout;
}

async function hasEndedWell(id: string): Promise<void> {
  expect(await log(id, 'slow')).toBe(LINES);
  const jobs = await project.kubectl('get', 'jobs', '-l', `fairlead.dev/run=${id}`, '-o', 'name');
  expect(jobs).toBe(`job.batch/chain-once-${id}-1\njob.batch/chain-slow-${id}-1\n`);
}

/** A run whose second task has written some lines. */
const started = () => startRun(project, 'line 3');
