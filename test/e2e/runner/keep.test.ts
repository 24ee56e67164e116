import { execFileSync } from 'node:child_process';
import { fairlead } from '../../support/fairlead';
import { leftOf } from './left-of';
import type { PipelineProject } from './pipeline-project';
import { shellProject } from './shell-project';

let project: PipelineProject;
beforeAll(async () => {
  project = await shellProject();
}, 60_000);
afterAll(() => project.remove(), 60_000);

const images = () => execFileSync('docker', ['images', '--all', '--quiet'], { encoding: 'utf8' }).split('\n');
const LOOK = ['--command', 'cat /work/left /tmp/left; echo "$ROWS"; ls -A /work; exit 4'];

it('keeps what a failed attempt has left, to look into, until it is taken down', async () => {
  const run = await fairlead(project.root, 'run', 'chain', '--keep', '--progress', 'plain');
  const id = /^run (\S+)/.exec(run.stdout)?.[1] ?? '';
  expect(run.stdout).toContain(
    'load failed (attempt 1): exit code 3\n  look inside: fairlead shell chain/load\n  its last lines:\n',
  );
  const kept = [`${project.name}-chain-load-${id}-1`, `${project.name}_chain-load-work-${id}-1`];
  expect(leftOf(project)).toEqual(kept);

  const before = images();
  const shell = await fairlead(project.root, 'shell', 'chain/load', ...LOOK);
  expect(shell.stderr).toBe(
    `attempt 1 of run ${id}, as it failed; \`--fresh\` gives a new container\nload/proxy | proxy up\n`,
  );
  expect(shell.stdout).toBe(`7 rows, attempt 1 in ${id}\n7 rows, attempt 1 in ${id}\n7\nleft\n`);
  expect(shell.exitCode).toBe(4);
  expect(images().filter((image) => !before.includes(image))).toEqual([]);
  expect(leftOf(project)).toEqual(kept);

  const fresh = await fairlead(project.root, 'shell', 'chain/load', '--fresh', '--command', 'ls -A /work');
  expect([fresh.stdout, fresh.exitCode]).toEqual(['', 0]);
  await fairlead(project.root, 'run', 'chain', '--progress', 'quiet');
  expect(leftOf(project)).toEqual(kept);
  await fairlead(project.root, 'down');
  expect(leftOf(project)).toEqual([]);
}, 120_000);
