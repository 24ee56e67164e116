import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type PipelineProject, pipelineProject } from './pipeline-project';
import { runChain } from './run-chain';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

const messagesOf = ({ events }: Awaited<ReturnType<typeof runChain>>) =>
  events.flatMap((event) => (event.type === 'message' ? [[event.level, event.text, event.help]] : []));

it('says what to do when no engine answers', async () => {
  project = await pipelineProject([{ name: 'task', script: 'true' }]);
  const run = await runChain(project, {}, { DOCKER_HOST: 'unix:///nowhere/docker.sock' });
  expect(messagesOf(run)).toEqual([
    [
      'error',
      'no Docker Engine answers at /nowhere/docker.sock (ENOENT)',
      'start Docker, or set DOCKER_HOST to where it runs',
    ],
  ]);
  expect(run.exitCode).toBe(3);
}, 60_000);

it('says what to install when there is no Compose', async () => {
  project = await pipelineProject([{ name: 'task', script: 'true' }]);
  mkdirSync(join(project.root, 'bin'));
  const run = await runChain(project, {}, { PATH: join(project.root, 'bin') });
  expect(messagesOf(run)).toEqual([
    [
      'error',
      'there is no `docker` command',
      'install the Docker command line with its plugin Compose, or put it on the PATH',
    ],
  ]);
  expect(run.exitCode).toBe(3);
}, 60_000);

it('names every secret value that is not there, before anything starts', async () => {
  project = await pipelineProject([
    {
      name: 'task',
      script: 'true',
      secrets: [
        { secret: 'db', key: 'USER', variable: 'SECRET_DB_USER' },
        { secret: 'db', key: 'PASSWORD', variable: 'SECRET_DB_PASSWORD' },
      ],
    },
  ]);
  await expect(runChain(project)).rejects.toThrow(
    `error: 2 secret values are missing: \`secrets/local/db/PASSWORD\`, \`secrets/local/db/USER\`
  = help: write each value into its file, without a newline at the end`,
  );
  expect(readdirSync(project.root)).toEqual(['dist']);
}, 60_000);

it('says which services did not get ready, and what they said', async () => {
  project = await pipelineProject([{ name: 'task', script: 'true' }], {
    services: ['db'],
    environmentFile: {
      services: { db: { image: 'fairlead-test/busybox:1', command: ['/bin/sh', '-c', 'exit 3'] } },
    },
  });
  const run = await runChain(project);
  expect(messagesOf(run)).toEqual([
    [
      'error',
      expect.stringMatching(/^the services did not get ready:\n.*db.*exited \(3\)/s),
      `\`docker compose -f ${project.root}/dist/local/environment/compose.yaml logs\` shows what they say`,
    ],
  ]);
  expect([run.exitCode, run.states]).toEqual([1, {}]);
}, 60_000);
