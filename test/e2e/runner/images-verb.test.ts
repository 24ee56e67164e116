import { execFileSync, spawnSync } from 'node:child_process';
import { fairlead } from '../../support/fairlead';
import { type PipelineProject, pipelineProject } from './pipeline-project';

const BUILT = 'registry.localhost/fairlead-test/listed:1';

let project: PipelineProject | undefined;
afterEach(() => {
  project?.remove();
  spawnSync('docker', ['rmi', '--force', BUILT]);
}, 60_000);

it('lists what is here, what is to be built or pulled and what is missing; and builds', async () => {
  const task = (name: string, more: object) => ({ name, script: 'true', ...more });
  project = await pipelineProject(
    [
      task('a', {}),
      task('b', { image: BUILT, service: { build: { context: '../../../docker/app' } } }),
      task('c', { image: 'registry.localhost/fairlead-test/far:1' }),
      task('d', { image: 'registry.localhost/fairlead-test/never:1', service: { pull_policy: 'never' } }),
    ],
    {
      files: {
        'docker/app/Dockerfile':
          'FROM fairlead-test/busybox:1\nARG GREETING=none\nLABEL greeting=${GREETING}\n',
      },
    },
  );
  const id = (image: string) =>
    execFileSync('docker', ['image', 'inspect', '-f', '{{.Id}}', image], { encoding: 'utf8' }).trim();
  const short = (image: string) => id(image).slice('sha256:'.length).slice(0, 12);
  const rows = ({ stdout }: { stdout: string }) =>
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
  const listed = await fairlead(project.root, 'images');
  expect([listed.exitCode, listed.stderr]).toEqual([0, '']);
  expect(rows(listed)).toEqual([
    ['IMAGE', 'WHERE', 'SIZE', 'ID', 'DIGEST'],
    ['fairlead-test/busybox:1', 'here', '1.98MB', short('fairlead-test/busybox:1'), '-'],
    ['registry.localhost/fairlead-test/far:1', 'to pull', '-', '-', '-'],
    [BUILT, 'to build', '-', '-', '-'],
    ['registry.localhost/fairlead-test/never:1', 'missing', '-', '-', '-'],
  ]);

  const built = await fairlead(
    project.root,
    'images',
    'chain',
    '--build',
    '--build-arg',
    'GREETING=hello',
    '-o',
    'json',
  );
  expect(built.stderr.split('\n').filter((line) => !line.includes('building:'))).toEqual([
    `${BUILT} > building`,
    `${BUILT} > ready`,
    '',
  ]);
  expect(JSON.parse(built.stdout)[2]).toEqual({
    image: BUILT,
    where: 'here',
    id: id(BUILT),
    bytes: expect.any(Number),
    pullPolicy: 'missing',
    build: 'docker/app',
    usedBy: ['chain-b'],
  });
  const format = '{{index .Config.Labels "greeting"}}';
  expect(execFileSync('docker', ['image', 'inspect', '-f', format, BUILT], { encoding: 'utf8' })).toBe(
    'hello\n',
  );

  const pulled = await fairlead(project.root, 'images', '--pull');
  expect([pulled.exitCode, pulled.stdout]).toEqual([3, '']);
  expect(pulled.stderr.split('\n').filter((line) => / never:1|error/.test(line))).toEqual([
    expect.stringMatching(/^error: cannot pull `fairlead-test\/busybox:1`: /),
    expect.stringMatching(/^error: cannot pull `registry.localhost\/fairlead-test\/far:1`: /),
    'error: there is no image `registry.localhost/fairlead-test/never:1`, and its `pullPolicy` is `Never`',
  ]);

  const unknown = await fairlead(project.root, 'images', '--env', 'locl');
  expect([unknown.exitCode, unknown.stderr]).toEqual([
    2,
    'error: `locl` is no environment of `dist/`\n  = help: did you mean `local`?\n',
  ]);
}, 120_000);
