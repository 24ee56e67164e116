import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAIRLEAD, fairlead } from '../../support/fairlead';
import { inTerminal } from '../../support/in-terminal';
import { temporaryFolder } from '../../support/temporary-folder';
import { leftOf } from './left-of';
import { type PipelineProject, pipelineProject } from './pipeline-project';

const IMAGE = 'fairlead-test/shell-less:1';
const NO_SHELL = [
  `error: the image \`${IMAGE}\` has no shell`,
  '  = help: name a program that it has: `fairlead shell … -- PROGRAM`; or give the task an image with `sh` while you look',
  '',
].join('\n');

const folder = temporaryFolder();
let project: PipelineProject;

/** One static program, and nothing beside it. */
beforeEach(async () => {
  copyFileSync('/bin/busybox', join(folder.path, 'env'));
  const tar = execFileSync('tar', ['-C', folder.path, '-c', 'env'], { maxBuffer: 2 ** 26 });
  execFileSync('docker', ['import', '-', IMAGE], { input: tar });
  const service = { image: IMAGE, entrypoint: ['/env'], environment: { LEVEL: 'info' } };
  project = await pipelineProject([{ name: 'task', script: 'true', image: IMAGE, service }]);
}, 60_000);
afterEach(() => {
  project.remove();
  execFileSync('docker', ['rmi', '--force', IMAGE], { stdio: 'ignore' });
}, 60_000);

it('a shell in an image without one is refused with what to do instead', async () => {
  const day = ['chain/task', '--date', '2026-01-31'];
  const refused = {
    exitCode: 127,
    stdout: '',
    stderr: `the shell is for 2026-01-31T00:00:00+00:00\n${NO_SHELL}`,
  };
  expect(await fairlead(project.root, 'shell', ...day, '--command', 'ls')).toEqual(refused);
  expect(await fairlead(project.root, 'shell', ...day, '--', 'sh')).toEqual(refused);
  const { exitCode, screen } = await inTerminal(
    project.root,
    [process.execPath, FAIRLEAD, 'shell', 'chain/task'],
    [],
  );
  expect(screen).toContain(`error: the image \`${IMAGE}\` has no shell`);
  expect(exitCode).toBe(127);
  expect(leftOf(project)).toEqual([]);
}, 60_000);

it('a program that such an image has runs', async () => {
  const { exitCode, stdout } = await fairlead(project.root, 'shell', 'chain/task', '--', '/env');
  expect(stdout.split('\n')).toContain('LEVEL=info');
  expect(exitCode).toBe(0);
  expect(leftOf(project)).toEqual([]);
}, 60_000);
