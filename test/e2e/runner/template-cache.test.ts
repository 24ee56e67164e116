import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { busyboxImage } from '../../support/busybox-image';
import { leftOf } from './left-of';
import {
  type PipelineProject,
  type ProjectParts,
  pipelineProject,
  type ScriptTask,
} from './pipeline-project';
import { runChain } from './run-chain';

let project: PipelineProject | undefined;
const images: string[] = [];
afterEach(() => {
  project?.remove();
  if (images.length > 0) docker('rmi', '--force', ...images.splice(0));
}, 60_000);

const docker = (...args: string[]) => execFileSync('docker', args, { encoding: 'utf8' });

/** A project whose calls of `docker` are written down. */
async function observed(tasks: readonly ScriptTask[], parts?: ProjectParts) {
  const made = await pipelineProject(tasks, parts);
  project = made;
  const client = execFileSync('which', ['docker'], { encoding: 'utf8' }).trim();
  const bin = join(made.root, 'bin');
  const calls = join(made.root, 'calls');
  mkdirSync(bin);
  writeFileSync(join(bin, 'docker'), `#!/bin/sh\necho "$*" >> ${calls}\nexec ${client} "$@"\n`);
  chmodSync(join(bin, 'docker'), 0o755);
  const run = async (env: NodeJS.ProcessEnv = {}) => {
    writeFileSync(calls, '');
    const { exitCode, stdout } = await runChain(made, {}, { PATH: `${bin}:${process.env.PATH}`, ...env });
    const translated = readFileSync(calls, 'utf8').includes('--no-start');
    return { exitCode, translated, stdout: stdout('task') };
  };
  return { ...made, run };
}

const asked = { exitCode: 0, translated: true, stdout: 'hello\n' };
const remembered = { ...asked, translated: false };
const HELLO = { name: 'task', script: 'echo hello' };

it('asks Compose once for as long as nothing has changed, and leaves nothing behind', async () => {
  const { name, root, run } = await observed([HELLO]);
  expect([await run(), await run(), await run()]).toEqual([asked, remembered, remembered]);
  expect(leftOf({ name, root, remove: () => {} })).toEqual([]);
}, 60_000);

it('asks again when the client, a file beside the pipeline or a variable that it names is another one', async () => {
  const { root, run } = await observed([
    { name: 'task', script: 'echo "$$GREETING"', service: { environment: { GREETING: '${WORD-hello}' } } },
  ]);
  expect([await run(), await run()]).toEqual([asked, remembered]);
  expect(await run({ WORD: 'good day' })).toEqual({ ...asked, stdout: 'good day\n' });
  expect(await run()).toEqual(asked);
  writeFileSync(join(root, 'dist/local/chain/.env'), 'WORD=good night\n');
  expect(await run()).toEqual({ ...asked, stdout: 'good night\n' });
  expect(await run()).toEqual({ ...remembered, stdout: 'good night\n' });
  writeFileSync(join(root, 'bin/other'), readFileSync(join(root, 'bin/docker')));
  chmodSync(join(root, 'bin/other'), 0o755);
  renameSync(join(root, 'bin/other'), join(root, 'bin/docker'));
  expect(await run()).toEqual({ ...asked, stdout: 'good night\n' });
}, 120_000);

it('asks again when the network, a volume or a mounted folder is gone or was made anew', async () => {
  const { name, root, run } = await observed(
    [
      {
        name: 'task',
        script: 'cat /data/file /host/file; echo hello > /data/file; echo',
        service: { volumes: ['data:/data', './host:/host'] },
      },
    ],
    { file: { volumes: { data: {} } }, files: { 'dist/local/chain/host/file': '' } },
  );
  expect((await run()).translated).toBe(true);
  expect(await run()).toEqual({ ...remembered, stdout: 'hello\n\n' });
  docker('volume', 'rm', `${name}_data`);
  expect(await run()).toEqual({ ...asked, stdout: '\n' });
  expect(await run()).toEqual({ ...remembered, stdout: 'hello\n\n' });
  docker('network', 'rm', `${name}_default`);
  expect(await run()).toEqual({ ...asked, stdout: 'hello\n\n' });
  docker('network', 'rm', `${name}_default`);
  docker('network', 'create', `${name}_default`);
  expect((await run()).exitCode).toBe(1);
  docker('network', 'rm', `${name}_default`);
  expect(await run()).toEqual({ ...asked, stdout: 'hello\n\n' });
  renameSync(join(root, 'dist/local/chain/host'), join(root, 'moved'));
  expect((await run()).translated).toBe(true);
  expect(existsSync(join(root, 'dist/local/chain/host'))).toBe(true);
}, 180_000);

it('asks again when the image was built anew', async () => {
  const image = `fairlead-test/rebuilt-${process.pid}:1`;
  const build = (word: string) => {
    const container = docker('create', busyboxImage(), 'true').trim();
    // By its id: the next one takes the name.
    images.push(docker('commit', '--change', `ENV WORD=${word}`, container, image).trim());
    docker('rm', container);
  };
  build('hello');
  const { run } = await observed([{ name: 'task', script: 'echo "$$WORD"', image }]);
  expect([await run(), await run()]).toEqual([asked, remembered]);
  build('again');
  expect(await run()).toEqual({ ...asked, stdout: 'again\n' });
  expect(await run()).toEqual({ ...remembered, stdout: 'again\n' });
}, 120_000);

it('asks again when `docker compose up` has left a container, which goes', async () => {
  const { name, root, run } = await observed([HELLO]);
  await run();
  docker(
    'compose',
    '--file',
    join(root, 'dist/local/chain/compose.yaml'),
    'up',
    '--no-start',
    '--quiet-pull',
  );
  expect(await run()).toEqual(asked);
  expect(leftOf({ name, root, remove: () => {} })).toEqual([]);
}, 120_000);

it('gives runs at the same time what each of them needs', async () => {
  const { run } = await observed([HELLO]);
  const first = await Promise.all([run(), run(), run()]);
  expect(first.map(({ exitCode, stdout }) => [exitCode, stdout])).toEqual(Array(3).fill([0, 'hello\n']));
  expect(await run()).toEqual(remembered);
  const later = await Promise.all([run(), run(), run()]);
  expect(later).toEqual(Array(3).fill(remembered));
}, 120_000);

it('always asks for a service that reads further files', async () => {
  const { run } = await observed([
    { ...HELLO, service: { env_file: [{ path: 'none.env', required: false }] } },
  ]);
  expect([await run(), await run()]).toEqual([asked, asked]);
}, 60_000);
