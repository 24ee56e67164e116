import { fairlead } from '../../support/fairlead';
import { leftOf } from './left-of';
import { type PipelineProject, pipelineProject } from './pipeline-project';

const POLITE = 'trap "echo tidying up; exit 0" TERM; echo ready; while true; do sleep 0.1; done';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

const shown = async (root: string, id: string) => {
  const { stdout } = await fairlead(root, 'runs', 'show', id, '-o', 'json');
  return JSON.parse(stdout) as { readonly state: string; readonly exitCode?: number };
};

it('goes on in the background until it is cancelled, and leaves nothing', async () => {
  project = await pipelineProject([{ name: 'first', script: POLITE, service: { init: false } }]);
  const { root } = project;
  const { exitCode, stdout, stderr } = await fairlead(root, 'run', 'chain', '--detach');
  const id = stdout.trim();
  expect({ exitCode, stdout, stderr }).toEqual({
    exitCode: 0,
    stdout: `${id}\n`,
    stderr: `goes on in the background\n  = help: \`fairlead logs chain -f\` shows it, \`fairlead cancel ${id}\` stops it\n`,
  });
  expect(await shown(root, id)).toMatchObject({ state: 'running' });
  expect(await fairlead(root, 'cancel', id)).toEqual({
    exitCode: 0,
    stdout: `stopped run ${id}\n`,
    stderr: '',
  });
  expect(await shown(root, id)).toMatchObject({ state: 'interrupted', exitCode: 130 });
  expect((await fairlead(root, 'logs', 'chain', '-o', 'raw')).stdout).toBe('ready\ntidying up\n');
  expect(leftOf(project)).toEqual([]);
}, 120_000);

it('goes on with a run there too', async () => {
  project = await pipelineProject([
    { name: 'first', script: 'true' },
    { name: 'second', script: 'exit 3', needs: ['first'] },
  ]);
  const { root } = project;
  expect((await fairlead(root, 'run', 'chain', '--progress', 'quiet')).exitCode).toBe(1);
  const { exitCode, stdout } = await fairlead(root, 'run', '--resume', '--detach');
  expect(exitCode).toBe(0);
  const id = stdout.trim();
  await fairlead(root, 'logs', 'chain', '-f');
  expect(await shown(root, id)).toMatchObject({ state: 'failed', exitCode: 1, starts: 2 });
}, 120_000);

it('is told at once what keeps it from beginning', async () => {
  project = await pipelineProject([{ name: 'first', script: 'true' }]);
  const { exitCode, stdout, stderr } = await fairlead(project.root, 'run', 'chian', '--detach');
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain('did you mean `chain`?');
  expect((await fairlead(project.root, 'runs')).stderr).toBe(
    'no run yet: `fairlead run PIPELINE` begins one\n',
  );
}, 120_000);
