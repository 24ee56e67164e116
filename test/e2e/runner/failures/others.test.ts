import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../../support/free-port';
import { testSubnet } from '../../../support/test-subnet';
import { leftOf } from '../left-of';
import { type PipelineProject, pipelineProject, type ScriptTask } from '../pipeline-project';
import { runChain } from '../run-chain';
import { messagesOf } from './messages-of';
import { outcomesOf } from './outcomes-of';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

const docker = (...args: string[]) =>
  execFileSync('docker', args, { encoding: 'utf8', stdio: 'pipe' }).trim();

/** Waits for the container of the task, which writes `ready`, and calls `docker` with its id. */
async function interfere({ name }: PipelineProject, ...args: string[]): Promise<void> {
  for (;;) {
    const id = docker('ps', '--quiet', '--filter', `name=${name}-chain-task-`);
    if (id !== '' && docker('logs', id).includes('ready')) return void docker(...args, id);
    await setTimeout(50);
  }
}

const WAITS = 'echo ready; while true; do sleep 0.1; done';
const OBEYS = `trap "exit 0" TERM; ${WAITS}`;
const STOPPED =
  'nobody may `docker stop` or `docker kill` the containers of a run while it lasts; Ctrl-C ends the run';

it.each<[string, string, string[], Record<string, unknown>]>([
  [
    'removed',
    WAITS,
    ['rm', '--force'],
    {
      cause: 'removed',
      message: 'its container was removed by someone else',
      help: 'nobody may `docker rm` or `docker container prune` the containers of a run while it lasts',
    },
  ],
  [
    'stopped, although it ends with 0',
    OBEYS,
    ['stop'],
    {
      cause: 'stopped',
      exitCode: 0,
      message: 'its container was stopped by someone else (SIGTERM)',
      help: STOPPED,
    },
  ],
  [
    'killed',
    WAITS,
    ['kill'],
    {
      cause: 'stopped',
      exitCode: 137,
      message: 'its container was stopped by someone else (SIGKILL)',
      help: STOPPED,
    },
  ],
])(
  'tells when someone else has %s a container',
  async (_, script, command, failure) => {
    project = await pipelineProject([{ name: 'task', script, service: { init: false } }]);
    const [run] = await Promise.all([runChain(project), interfere(project, ...command)]);
    expect(outcomesOf(run, 'task')).toEqual([{ state: 'failed', container: 'task', main: true, ...failure }]);
    expect([run.exitCode, run.states, leftOf(project)]).toEqual([1, { task: 'failed' }, []]);
  },
  60_000,
);

it('takes a signal that ends nothing for none', async () => {
  const script = 'trap "done=1" HUP; echo ready; while [ -z "$$done" ]; do sleep 0.1; done';
  project = await pipelineProject([{ name: 'task', script, service: { init: false } }]);
  const [run] = await Promise.all([runChain(project), interfere(project, 'kill', '--signal', 'HUP')]);
  expect([run.exitCode, run.states]).toEqual([0, { task: 'succeeded' }]);
}, 60_000);

const published = (port: number): ScriptTask => ({
  name: 'task',
  script: 'true',
  service: { ports: [{ target: 80, published: String(port), host_ip: '127.0.0.1' }] },
});
const taken = (port: number, by: string) => ({
  ...{ state: 'failed', container: 'task', main: true, cause: 'port' },
  message: `port ${port} of this machine is taken by ${by}`,
  help: 'stop what has it, or publish another port',
});

it('names the process that has a port', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  try {
    project = await pipelineProject([published(port)]);
    const run = await runChain(project);
    const name = expect.stringMatching(
      new RegExp(`^port ${port} of this machine is taken by the process \`.+\` \\(${process.pid}\\)$`),
    );
    expect(outcomesOf(run, 'task')).toEqual([{ ...taken(port, ''), message: name }]);
    expect([run.exitCode, leftOf(project)]).toEqual([1, []]);
  } finally {
    server.close();
  }
}, 60_000);

it('names the container that has a port, also where a stand-in wants it', async () => {
  const port = await freePort();
  project = await pipelineProject([published(port)]);
  const holder = `${project.name}-holder`;
  const image = 'fairlead-test/busybox:1';
  docker(
    'run',
    '--detach',
    '--init',
    '--name',
    holder,
    '--publish',
    `127.0.0.1:${port}:80`,
    image,
    'sleep',
    '600',
  );
  try {
    expect(outcomesOf(await runChain(project), 'task')).toEqual([taken(port, `the container \`${holder}\``)]);
    project.remove();
    project = await pipelineProject([{ name: 'task', script: 'true' }], {
      services: ['web'],
      environmentFile: {
        services: {
          web: { image, command: ['sleep', '600'], init: true, ports: [`127.0.0.1:${port}:80`] },
        },
      },
    });
    const run = await runChain(project);
    expect(messagesOf(run)).toEqual([
      [
        'error',
        `port ${port} of this machine is taken by the container \`${holder}\``,
        'stop what has it, or publish another port',
      ],
    ]);
    expect([run.exitCode, run.states]).toEqual([3, {}]);
  } finally {
    docker('rm', '--force', holder);
  }
}, 60_000);

it('names a network that is not there, before anything starts', async () => {
  project = await pipelineProject(
    [{ name: 'task', script: 'true', service: { networks: { shared: null } } }],
    {
      file: { networks: { shared: { external: true, name: 'fairlead-test-nowhere' } } },
    },
  );
  const run = await runChain(project);
  expect(messagesOf(run)).toEqual([
    [
      'error',
      'there is no network `fairlead-test-nowhere`',
      'make it with `docker network create fairlead-test-nowhere`',
    ],
  ]);
  expect([run.exitCode, run.states, leftOf(project)]).toEqual([3, {}, []]);
}, 60_000);

it('names a network whose subnet another one has', async () => {
  const subnet = testSubnet();
  project = await pipelineProject(
    [{ name: 'task', script: 'true', service: { networks: { inner: null } } }],
    {
      file: { networks: { inner: { ipam: { config: [{ subnet }] } } } },
    },
  );
  const other = `${project.name}-other`;
  docker('network', 'create', '--subnet', subnet, other);
  try {
    const run = await runChain(project);
    expect(messagesOf(run)).toEqual([
      [
        'error',
        `the subnet of the network \`${project.name}_inner\` overlaps with that of another one`,
        'choose another `subnet` in the environment, best below 10.0.0.0/8: other networks get parts of 172.16.0.0/12 and 192.168.0.0/16; `docker network inspect $(docker network ls -q)` shows those in use',
      ],
    ]);
    expect([run.exitCode, run.states]).toEqual([3, {}]);
  } finally {
    docker('network', 'rm', other);
  }
}, 60_000);

it('names a file that cannot be mounted, and a working directory that is none', async () => {
  const bind = {
    type: 'bind',
    source: '/nowhere/at-all',
    target: '/data',
    bind: { create_host_path: false },
  };
  project = await pipelineProject([{ name: 'task', script: 'true', service: { volumes: [bind] } }]);
  expect(messagesOf(await runChain(project))).toEqual([
    [
      'error',
      "there is no `/nowhere/at-all` on the engine's machine",
      'create it, or check the path; an engine on another machine sees its own files only',
    ],
  ]);
  project.remove();
  project = await pipelineProject([
    { name: 'task', script: 'true', service: { working_dir: '/etc/passwd' } },
  ]);
  expect(messagesOf(await runChain(project))).toEqual([
    [
      'error',
      'the working directory `/etc/passwd` is no directory',
      'check `workingDir`, and what the image holds',
    ],
  ]);
}, 60_000);
