import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../../../support/cli';
import { type PipelineProject, pipelineProject } from '../pipeline-project';
import { runChain } from '../run-chain';
import { anonymousVolumes, engineObjects, ownObjects } from './engine-objects';
import { runProcess } from './run-process';

const fairlead = cli();
let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

const IMAGE = 'fairlead-test/busybox:1';

/** With a stand-in that has an anonymous volume, and data of its own. */
const withService = () =>
  pipelineProject(
    [
      {
        name: 'task',
        script: 'echo ready; sleep 600',
        scratch: ['scratch'],
        service: { volumes: ['scratch:/s', '/anonymous'] },
      },
    ],
    {
      services: ['database'],
      environmentFile: {
        services: {
          database: {
            image: IMAGE,
            entrypoint: ['/bin/sh', '-c', 'trap exit TERM; sleep 600 & wait'],
            init: true,
            volumes: ['data:/data', '/more'],
          },
        },
        volumes: { data: {} },
      },
      file: { volumes: { scratch: { labels: { 'fairlead.scratch': 'true' } } } },
    },
  );

const lines = (text: string) => text.split('\n').filter(Boolean).sort();

it('removes stand-ins, leftovers and networks, and data only when told so', async () => {
  project = await withService();
  const { name, root } = project;
  const run = runProcess(root);
  await run.until('| ready');

  const [id] = readdirSync(join(root, '.fairlead', 'runs'));
  const refused = await fairlead(root, ['down']);
  expect(refused).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: run \`${id}\` of \`chain\` is still running\n  = help: wait for its end, or stop it with Ctrl-C where it runs\n`,
  });

  const anonymous = anonymousVolumes(project);
  expect(anonymous).toHaveLength(2);
  run.kill('SIGKILL');
  await run.ended;
  const attempt = `${name}-chain-task-${id}-1`;
  const first = await fairlead(root, ['down']);
  expect({ ...first, stdout: lines(first.stdout) }).toEqual({
    code: 0,
    stdout: [
      ` Container ${attempt}  Removed`,
      ` Container ${attempt}  Stopping`,
      ` Container ${name}-database-1  Removed`,
      ` Container ${name}-database-1  Stopping`,
      ` Network ${name}_default  Removed`,
      ` Volume ${name}_scratch-${id}-1  Removed`,
      `data stays in \`${name}_data\`; \`--volumes\` removes it`,
    ],
    stderr: '',
  });
  expect(ownObjects(project)).toEqual([`volume ${name}_data`]);
  expect([...engineObjects()].filter((object) => anonymous.includes(object))).toEqual([]);

  expect(await fairlead(root, ['down', '--volumes'])).toEqual({
    code: 0,
    stdout: ` Volume ${name}_data  Removed\n`,
    stderr: '',
  });
  expect(await fairlead(root, ['down', '--volumes'])).toEqual({
    code: 0,
    stdout: 'nothing of `local` is left to remove\n',
    stderr: '',
  });
}, 60_000);

it('says what is still in use, and goes on with the rest', async () => {
  project = await pipelineProject([{ name: 'task', script: 'true' }]);
  const { name, root } = project;
  await runChain(project);
  const other = `${name}-other`;
  execFileSync('docker', [
    'run',
    '-d',
    '--name',
    other,
    '--network',
    `${name}_default`,
    IMAGE,
    'sleep',
    '60',
  ]);
  try {
    const { code, stdout, stderr } = await fairlead(root, ['down']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      new RegExp(
        `^warning: cannot remove networks/[0-9a-f]{64}: error while removing network: network ${name}_default id [0-9a-f]{64} has active endpoints\n$`,
      ),
    );
  } finally {
    execFileSync('docker', ['rm', '-f', other]);
  }
}, 60_000);

it('says what is wrong with its environment, and when there is no engine', async () => {
  project = await pipelineProject([{ name: 'task', script: 'true' }]);
  expect(await fairlead(project.root, ['down', '--env', 'locl'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: `locl` is no environment of `dist/`\n  = help: did you mean `local`?\n',
  });
  expect(await fairlead(project.root, ['down'], { DOCKER_HOST: 'unix:///nowhere/docker.sock' })).toEqual({
    code: 3,
    stdout: '',
    stderr:
      'error: no Docker Engine answers at /nowhere/docker.sock (ENOENT)\n  = help: start Docker, or set DOCKER_HOST to where it runs\n',
  });
}, 60_000);
