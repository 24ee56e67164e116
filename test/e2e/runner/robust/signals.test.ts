import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type PipelineProject, pipelineProject, type ScriptTask } from '../pipeline-project';
import { slowStandIn } from '../slow-stand-in';
import { anonymousVolumes, engineObjects, ownObjects } from './engine-objects';
import { runProcess } from './run-process';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

const FOREVER = 'echo ready; sleep 600 & wait';
const SCRATCH = { scratch: ['scratch'], service: { volumes: ['scratch:/s', '/anonymous'] } };

const moments: Readonly<Record<string, readonly [ScriptTask, text: string]>> = {
  'an init step': [
    { name: 'task', script: 'true', ...SCRATCH, before: [{ name: 'setup', role: 'init', script: FOREVER }] },
    'setup | ready',
  ],
  'the wait for a sidecar': [
    {
      name: 'task',
      script: 'true',
      ...SCRATCH,
      before: [
        {
          name: 'proxy',
          role: 'sidecar',
          script: FOREVER,
          waitUntilReady: true,
          healthcheck: { test: ['CMD', 'false'], interval: '1s', retries: 600 },
        },
      ],
    },
    'proxy | ready',
  ],
  'a task with a sidecar': [
    {
      name: 'task',
      script: FOREVER,
      ...SCRATCH,
      before: [{ name: 'proxy', role: 'sidecar', script: 'sleep 600 & wait' }],
    },
    '| ready',
  ],
};

const temporary = () => readdirSync(tmpdir()).filter((name) => /^(docker|compose)/.test(name));

describe.each(Object.entries(moments))('in the middle of %s', (_, [task, text]) => {
  it.each<[string, readonly NodeJS.Signals[], number]>([
    ['SIGTERM', ['SIGTERM'], 143],
    ['SIGTERM twice', ['SIGTERM', 'SIGTERM'], 143],
    ['SIGINT, then SIGTERM', ['SIGINT', 'SIGTERM'], 130],
    ['SIGHUP', ['SIGHUP'], 143],
  ])(
    '%s leaves nothing that was not there before',
    async (_name, signals, exitCode) => {
      const files = temporary();
      project = await pipelineProject([task], { file: { volumes: { scratch: {} } } });
      const run = runProcess(project.root);
      await run.until(text);
      const anonymous = anonymousVolumes(project);
      for (const [index, signal] of signals.entries()) {
        // Signals that are sent at once arrive in any order, and two of a kind as one.
        if (index > 0) await run.until('stopping: what runs has its grace period');
        run.kill(signal);
      }
      expect((await run.ended).code).toBe(exitCode);
      expect(ownObjects(project)).toEqual([]);
      expect(anonymous.filter((volume) => engineObjects().has(volume))).toEqual([]);
      expect(temporary()).toEqual(files);
    },
    60_000,
  );
});

it('SIGTERM while stand-ins start leaves them, and nothing else', async () => {
  project = await pipelineProject([{ name: 'task', script: 'true' }], slowStandIn);
  const run = runProcess(project.root);
  await run.until('slow > starting');
  run.kill('SIGTERM');
  expect((await run.ended).code).toBe(143);
  const { name } = project;
  const allowed = [`container ${name}-slow-1`, `network ${name}_default`];
  expect(ownObjects(project).filter((object) => !allowed.includes(object))).toEqual([]);
}, 60_000);

it('a run that ends by itself leaves its network to the next', async () => {
  project = await pipelineProject([{ name: 'task', script: 'true' }]);
  const { ended } = runProcess(project.root);
  expect((await ended).code).toBe(0);
  expect(ownObjects(project)).toEqual([`network ${project.name}_default`]);
}, 60_000);
