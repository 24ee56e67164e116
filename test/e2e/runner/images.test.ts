import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../support/free-port';
import { LOGIN, type Registry, startRegistry } from '../../support/registry';
import { type PipelineProject, pipelineProject, type ScriptTask } from './pipeline-project';
import { type ChainRun, runChain } from './run-chain';

let project: PipelineProject | undefined;
const tags: string[] = [];
const registries: Registry[] = [];
afterEach(async () => {
  project?.remove();
  if (tags.length > 0) spawnSync('docker', ['rmi', '--force', ...tags.splice(0)]);
  for (const { host, stop } of registries.splice(0)) {
    removePulled(host);
    await stop();
  }
}, 60_000);

const docker = (...args: string[]) => execFileSync('docker', args, { encoding: 'utf8', stdio: 'pipe' });
const TASK: ScriptTask = { name: 'task', script: 'cat /version' };

/** What the engine has of a registry, also under a digest alone. */
function removePulled(host: string): void {
  const format = '{{.Repository}}@{{.Digest}}';
  const names = docker('images', '--digests', '--format', format, '--filter', `reference=${host}/*/*`);
  const pulled = names.split('\n').filter((name) => name.includes('@sha256:'));
  if (pulled.length > 0) spawnSync('docker', ['rmi', '--force', ...pulled]);
}

/** A name that is removed from the engine after the test. */
function tag(image: string): string {
  tags.push(image);
  return image;
}

async function registry(options?: { login: boolean }): Promise<Registry> {
  const started = await startRegistry(options);
  registries.push(started);
  return started;
}

/** Pushes a new image of the shell whose `/version` is the given one; the engine does not keep it. */
function publish(image: string, version: string, config?: string): void {
  const dockerfile = `FROM fairlead-test/busybox:1\nRUN echo ${version} > /version\n`;
  execFileSync('docker', ['build', '--quiet', '--tag', tag(image), '-'], {
    input: dockerfile,
    stdio: 'pipe',
  });
  docker(...(config === undefined ? [] : ['--config', config]), 'push', '--quiet', image);
  docker('rmi', image);
}

const imageEvents = ({ events }: ChainRun) =>
  events.flatMap((event) =>
    event.type === 'image' ? [event.detail ? `${event.state}: ${event.detail}` : event.state] : [],
  );

const problemsOf = ({ events }: ChainRun) =>
  events.flatMap((event) => (event.type === 'message' ? [[event.level, event.text, event.help]] : []));

it('builds what has a build context, and does not build it again', async () => {
  const image = tag('registry.localhost/fairlead-test/built:1');
  const build = { context: '../../../docker/app', target: 'app', args: { VERSION: '7$$' } };
  project = await pipelineProject([{ ...TASK, image, service: { build, pull_policy: 'always' } }], {
    files: {
      'docker/app/Dockerfile':
        'FROM fairlead-test/busybox:1 AS app\nARG VERSION\nCOPY name /name\nRUN echo "$VERSION $(cat /name)" > /version\nFROM app\nRUN false\n',
      'docker/app/name': 'app',
    },
  });
  const first = await runChain(project);
  expect(imageEvents(first)).toEqual([
    'building',
    'building: 1/3 FROM docker.io/fairlead-test/busybox:1',
    'building: 2/3 COPY name /name',
    'building: 3/3 RUN echo "7$ $(cat /name)" > /version',
    'ready',
  ]);
  expect(first.stdout('task')).toBe('7$ app\n');
  const second = await runChain(project, { pull: true });
  expect([imageEvents(second), second.exitCode]).toEqual([[], 0]);
}, 120_000);

it('says why an image cannot be built, and how to see it again', async () => {
  const [broken, nowhere] = ['broken', 'nowhere'].map((name) => `registry.localhost/fairlead-test/${name}:1`);
  project = await pipelineProject(
    [
      { ...TASK, image: broken, service: { build: { context: '../../../docker/app' } } },
      { ...TASK, name: 'other', image: nowhere, service: { build: { context: '../../../docker/other' } } },
    ],
    { files: { 'docker/app/Dockerfile': 'FROM fairlead-test/busybox:1\nRUN echo no such thing; exit 9\n' } },
  );
  const run = await runChain(project);
  const { root } = project;
  expect(problemsOf(run)).toEqual([
    [
      'error',
      expect.stringMatching(
        /^`registry.localhost\/fairlead-test\/broken:1` cannot be built:\n.*no such thing.*exit code: 9/s,
      ),
      `\`docker compose -f ${root}/dist/local/chain/compose.yaml build chain-task\` does it again`,
    ],
    [
      'error',
      `\`${nowhere}\` cannot be built: there is no folder \`${root}/docker/other\``,
      'check `build` in `pipelines/images.ts`',
    ],
  ]);
  expect([run.exitCode, run.states]).toEqual([3, {}]);
}, 60_000);

it('pulls what is missing, also for a stand-in, and with --pull what is here', async () => {
  const { host } = await registry();
  const [image, web] = [`${host}/etl/runner:1`, `${host}/services/web:1`];
  publish(image, 'one');
  publish(web, 'web');
  project = await pipelineProject([{ ...TASK, image }], {
    services: ['web'],
    environmentFile: {
      services: {
        web: {
          image: web,
          entrypoint: ['/bin/sh', '-c', 'sleep 600'],
          init: true,
          healthcheck: { test: ['CMD', 'true'], interval: '1s' },
        },
      },
    },
  });
  const first = await runChain(project);
  expect(first.stdout('task')).toBe('one\n');
  expect(imageEvents(first).filter((event) => !event.includes('layers'))).toEqual([
    'pulling',
    'pulling',
    'ready',
    'ready',
  ]);
  const second = await runChain(project);
  expect([imageEvents(second), second.stdout('task')]).toEqual([[], 'one\n']);
  docker('tag', image, tag('fairlead-test/kept:1'));
  publish(image, 'two');
  docker('tag', 'fairlead-test/kept:1', image);
  expect((await runChain(project)).stdout('task')).toBe('one\n');
  expect((await runChain(project, { pull: true })).stdout('task')).toBe('two\n');
}, 120_000);

it('pulls each time what says so, and never what says that', async () => {
  const { host } = await registry();
  const image = `${host}/etl/runner:1`;
  publish(image, 'one');
  const never = 'registry.localhost/fairlead-test/never:1';
  project = await pipelineProject([{ ...TASK, image, service: { pull_policy: 'always' } }]);
  for (const expected of ['one\n', 'one\n']) {
    const run = await runChain(project);
    expect([imageEvents(run).at(0), run.stdout('task')]).toEqual(['pulling', expected]);
  }
  project.remove();
  project = await pipelineProject([{ ...TASK, image: never, service: { pull_policy: 'never' } }]);
  const run = await runChain(project, { pull: true });
  expect(problemsOf(run)).toEqual([
    [
      'error',
      `there is no image \`${never}\`, and its \`pullPolicy\` is \`Never\``,
      'build or load it under this name, or change `pullPolicy`',
    ],
  ]);
  expect(run.exitCode).toBe(3);
}, 120_000);

it('tells every image that cannot be had, and why', async () => {
  const [open, closed] = [await registry(), await registry({ login: true })];
  const unknown = `${open.host}/etl/unknown:1`;
  publish(`${open.host}/etl/known:1`, 'one');
  const untagged = `${open.host}/etl/known:2`;
  const secret = `${closed.host}/etl/secret:1`;
  const nobody = `127.0.0.1:${await freePort()}`;
  const images = [unknown, untagged, secret, `${nobody}/etl/runner:1`];
  project = await pipelineProject(images.map((image, index) => ({ ...TASK, name: `t${index}`, image })));
  const run = await runChain(project);
  const notThere = 'check its repository and tag in `pipelines/images.ts`, and whether it was pushed';
  const expected = [
    ['error', `the registry \`${open.host}\` has no image \`${unknown}\``, notThere],
    ['error', `the registry \`${open.host}\` has no image \`${untagged}\``, notThere],
    [
      'error',
      `the registry \`${closed.host}\` does not let you pull \`${secret}\``,
      `log in with \`docker login ${closed.host}\`; a registry may say the same of what it does not have`,
    ],
    [
      'error',
      `cannot pull \`${nobody}/etl/runner:1\`: Get "http://${nobody}/v2/": dial tcp ${nobody}: connect: connection refused`,
      `check that the registry \`${nobody}\` can be reached, then run it again`,
    ],
  ];
  const byText = (a: unknown[], b: unknown[]) => (String(a[1]) < String(b[1]) ? -1 : 1);
  expect(problemsOf(run).sort(byText)).toEqual(expected.sort(byText));
  expect(
    imageEvents(run)
      .filter((event) => event.includes('once more'))
      .map((event) => event.slice(-16)),
  ).toEqual(['once more in 1 s', 'once more in 2 s', 'once more in 4 s']);
  expect([run.exitCode, run.states]).toEqual([3, {}]);
}, 120_000);

it('pulls with the login that `docker` has', async () => {
  const { host } = await registry({ login: true });
  const image = `${host}/etl/secret:1`;
  project = await pipelineProject([{ ...TASK, image }]);
  const config = join(project.root, 'docker-config');
  mkdirSync(config);
  const auth = Buffer.from(`${LOGIN.user}:${LOGIN.password}`).toString('base64');
  writeFileSync(join(config, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
  publish(image, 'one', config);
  const run = await runChain(project, {}, { DOCKER_CONFIG: config });
  expect([run.stdout('task'), run.exitCode]).toEqual(['one\n', 0]);
  const record = JSON.stringify(run.events);
  expect([record.includes(LOGIN.password), record.includes(auth)]).toEqual([false, false]);
  expect(readFileSync(join(config, 'config.json'), 'utf8')).toContain(auth);
}, 60_000);
