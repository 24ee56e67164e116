import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { isAtLeast } from '../../../src/support/is-at-least';
import { cli } from '../../support/cli';
import { smallProject } from '../../support/small-project';
import { temporaryFolder } from '../../support/temporary-folder';
import { writeTree } from '../../support/tree';

const folder = temporaryFolder();
const fairlead = cli();

/** A stand-in for `docker` that has the given images. */
function docker(...images: string[]): NodeJS.ProcessEnv {
  const cases = images
    .map((image) => `"image inspect --format {{.Id}} ${image}") echo sha256:0 ;;`)
    .join('\n');
  const script = `#!/bin/sh
case "$*" in
"version --format {{.Server.Version}}") echo 28.0.1 ;;
"compose version --short") echo 2.19.9 ;;
"info --format {{json .}}") echo '{"MemoryLimit":true,"CpuCfsQuota":true}' ;;
${cases}
*) exit 1 ;;
esac
`;
  writeTree(folder.path, { 'bin/docker': script });
  chmodSync(join(folder.path, 'bin/docker'), 0o755);
  return { PATH: join(folder.path, 'bin') };
}

test('says what is missing and how to mend it', async () => {
  writeTree(folder.path, smallProject);
  await fairlead(folder.path, ['synth']);
  expect(await fairlead(folder.path, ['doctor'], docker())).toEqual({
    code: 1,
    stdout: `✓ Node.js         ${process.version}
✓ Docker Engine   28.0.1
✗ Docker Compose  2.19.9
  fix: install the plugin docker-compose-v2, 2.20 or newer; \`docker compose version\` must answer
✓ dist/           is what pipelines/ says
✗ images          missing: docker.io/library/busybox:1.37, registry.localhost/etl/runner:0.1.0
  fix: \`fairlead run\` builds or pulls what it needs; \`fairlead images\` says where each comes from
✗ secrets         values are missing for orders
  fix: write each value into its file: \`secrets/local/orders-database/PASSWORD\`
✓ limits          the engine holds those of all tasks
`,
    stderr: '',
  });
});

test('names what is missing for all pipelines at once, within the terminal', async () => {
  const again = smallProject['pipelines/orders.ts']
    ?.replace("'orders-database'", "'customers-database'")
    .replaceAll('Orders', 'Customers');
  writeTree(folder.path, { ...smallProject, 'pipelines/customers.ts': again ?? '' });
  await fairlead(folder.path, ['synth']);
  const { stdout } = await fairlead(folder.path, ['doctor'], { ...docker(), NO_COLOR: '1' }, 80);
  expect(stdout.slice(stdout.indexOf('✗ secrets'))).toBe(
    `✗ secrets         values are missing for customers, orders
  fix: write each value into its file:
       \`secrets/local/customers-database/PASSWORD\`,
       \`secrets/local/orders-database/PASSWORD\`
✓ limits          the engine holds those of all tasks
`,
  );
});

test('looks at dist/, images and secrets as they are now', async () => {
  writeTree(folder.path, {
    ...smallProject,
    'secrets/local/orders-database/PASSWORD': 'x',
  });
  await fairlead(folder.path, ['synth']);
  writeTree(folder.path, { 'dist/local/orders/compose.override.yaml': '' });
  const { stdout } = await fairlead(
    folder.path,
    ['doctor', '-o', 'json'],
    docker('registry.localhost/etl/runner:0.1.0', 'docker.io/library/busybox:1.37'),
  );
  expect(JSON.parse(stdout).slice(3)).toEqual([
    {
      name: 'dist/',
      state: 'failed',
      detail: '1 file is not what pipelines/ says',
      fix: 'run `fairlead synth`; `fairlead synth --check` says what differs',
    },
    { name: 'images', state: 'ok', detail: 'all 2 are here' },
    { name: 'secrets', state: 'ok', detail: 'every local pipeline has its values' },
    { name: 'limits', state: 'ok', detail: 'the engine holds those of all tasks' },
  ]);
});

test('looks at one environment alone, where it is named', async () => {
  writeTree(folder.path, smallProject);
  await fairlead(folder.path, ['synth']);
  const all = await fairlead(folder.path, ['doctor'], docker());
  expect(await fairlead(folder.path, ['doctor', '--env', 'local'], docker())).toEqual(all);
  expect(await fairlead(folder.path, ['doctor', '--env', 'lokal'], docker())).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: `lokal` is no environment of `dist/`\n  = help: did you mean `local`?\n',
  });
});

test('has nothing to say of pipelines that are not written yet', async () => {
  writeTree(folder.path, smallProject);
  const { stdout } = await fairlead(folder.path, ['doctor'], docker());
  expect(stdout).toContain(
    '- images          no pipeline of dist/ runs here\n- secrets         no pipeline of dist/ runs here\n- limits          no pipeline of dist/ runs here\n',
  );
});

test('tells of limits that the engine does not hold', async () => {
  const limited = smallProject['pipelines/orders.ts']?.replace(
    "timeout: '30m'",
    "resources: { memory: { limit: '64Mi' } }",
  );
  writeTree(folder.path, { ...smallProject, 'pipelines/orders.ts': limited ?? '' });
  await fairlead(folder.path, ['synth']);
  const script = `#!/bin/sh\n[ "$1" = info ] && echo '{"MemoryLimit":false,"CpuCfsQuota":false}'\n`;
  writeTree(folder.path, { 'bin/docker': script });
  chmodSync(join(folder.path, 'bin/docker'), 0o755);
  const { stdout } = await fairlead(folder.path, ['doctor'], { PATH: join(folder.path, 'bin') });
  expect(stdout.slice(stdout.indexOf('✗ limits'))).toBe(
    `✗ limits          the engine does not hold the limits of memory that tasks have
  fix: give it the cgroup controllers \`memory\` and \`cpu\`: rootless Docker needs cgroups of version 2, delegated to its user
`,
  );
});

test('mistakes in pipelines/ are counted', async () => {
  writeTree(folder.path, { ...smallProject, 'pipelines/bad.ts': "throw new Error('no');" });
  const { stdout } = await fairlead(folder.path, ['doctor'], docker());
  expect(stdout).toContain(
    '✗ dist/           pipelines/ has 1 mistake\n  fix: run `fairlead synth` to see them\n',
  );
});

test('without an engine exits with 3, and leaves out what needs one', async () => {
  expect(await fairlead(folder.path, ['doctor'], { PATH: '/nowhere' })).toEqual({
    code: 3,
    stdout: `✓ Node.js         ${process.version}
✗ Docker Engine   does not answer
  fix: install Docker Engine and start it, or point DOCKER_HOST at one; \`docker version\` must show a server
✗ Docker Compose  is missing
  fix: install the plugin docker-compose-v2, 2.20 or newer; \`docker compose version\` must answer
- dist/           there is no pipelines/ here
- images          there is no pipelines/ here
- secrets         there is no pipelines/ here
- limits          there is no pipelines/ here
`,
    stderr: '',
  });
});

test.each([
  ['v20.19.0', '20.19', true],
  ['20.18.9', '20.19', false],
  ['v2.26.1-4', '2.20', true],
  ['v3', '2.20', true],
  ['dev', '2.20', false],
])('%s is at least %s: %s', (version, oldest, expected) => {
  expect(isAtLeast(version, oldest)).toBe(expected);
});
