import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PipelineProject, pipelineProject } from '../pipeline-project';
import { runChain } from '../run-chain';
import { ownObjects } from './engine-objects';
import { LEDGER, ledger } from './ledger';
import { recordedRun } from './recorded';
import { runProcess } from './run-process';

let project: PipelineProject | undefined;

const homeOf = ({ root }: PipelineProject) => join(root, '.fairlead');

/** Gives the project's runs a small disk of their own. */
function smallDisk(of: PipelineProject, size: string): void {
  mkdirSync(homeOf(of), { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'fairlead-test', homeOf(of)]);
}

afterEach(() => {
  if (project) execFileSync('umount', [homeOf(project)]);
  project?.remove();
}, 60_000);

it('starts nothing where no record can be written', async () => {
  project = await pipelineProject([
    { name: 'task', script: 'echo task >> /ledger/done', service: { volumes: LEDGER } },
  ]);
  smallDisk(project, '64k');
  await expect(runChain(project)).rejects.toThrow(
    `error: the record of the run cannot be written: ENOSPC: no space left on device, write
  = help: make room on the disk of \`.fairlead\`, or let this user write there; nothing was started`,
  );
  expect(ownObjects(project)).toEqual([]);
  expect(ledger(project)).toEqual([]);
  execFileSync('mount', ['-o', 'remount,size=8m', homeOf(project)]);
  expect((await runChain(project)).exitCode).toBe(0);
}, 60_000);

it('stops politely when the disk becomes full, and goes on once there is room', async () => {
  const done = (name: string) => `echo ${name} >> /ledger/done`;
  const chatty = 'head -c 3000000 /dev/zero | tr "\\\\0" x';
  project = await pipelineProject([
    { name: 'first', script: done('first'), service: { volumes: LEDGER } },
    {
      name: 'chatty',
      script: `if [ ! -e /ledger/room ]; then ${chatty}; sleep 600; fi; ${done('chatty')}`,
      needs: ['first'],
      service: { volumes: LEDGER },
    },
    { name: 'last', script: done('last'), needs: ['chatty'], service: { volumes: LEDGER } },
  ]);
  smallDisk(project, '2m');
  const run = runProcess(project.root, { progress: 'quiet' });
  const { code, output } = await run.ended;
  const id = recordedRun(project)?.run;
  expect(code).toBe(1);
  expect(output).toContain(
    'error: the record of the run cannot be written: ENOSPC: no space left on device, write',
  );
  expect(output).toContain(
    `make room on the disk of \`.fairlead\`; \`fairlead run --resume ${id}\` goes on from what succeeded`,
  );
  expect(recordedRun(project)).toMatchObject({
    state: 'failed',
    tasks: [
      { name: 'first', state: 'succeeded' },
      {
        name: 'chatty',
        state: 'cancelled',
        attempts: [{ outcome: { state: 'cancelled', cause: 'unrecorded' } }],
      },
      { name: 'last', state: 'cancelled' },
    ],
  });
  expect(ownObjects(project).filter((object) => object.startsWith('container'))).toEqual([]);

  execFileSync('mount', ['-o', 'remount,size=32m', homeOf(project)]);
  writeFileSync(join(project.root, 'ledger', 'room'), '');
  expect((await runChain(project, { resume: true })).exitCode).toBe(0);
  expect(ledger(project)).toEqual(['chatty', 'first', 'last']);
}, 60_000);
