import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { imageLiteral } from '../../src/cli/templates/image-literal';
import { cli } from '../support/cli';
import { temporaryFolder } from '../support/temporary-folder';
import { readTree, writeTree } from '../support/tree';

const folder = temporaryFolder();
const fairlead = cli();

test('makes a project that synthesizes, and says what to type next', async () => {
  expect(await fairlead(folder.path, ['init', 'My_Pipelines'])).toEqual({
    code: 0,
    stdout: '',
    stderr: `made a project in My_Pipelines; next:

  cd My_Pipelines
  npm install
  npx fairlead synth
  npx fairlead run hello
`,
  });
  const root = join(folder.path, 'My_Pipelines');
  expect(Object.keys(readTree(root))).toEqual([
    '.gitignore',
    'README.md',
    'package.json',
    'pipelines/environments.ts',
    'pipelines/hello.ts',
    'pipelines/images.ts',
    'pipelines/shared.ts',
    'tsconfig.json',
  ]);
  const { version } = require('../../package.json') as { version: string };
  expect(JSON.parse(readTree(root)['package.json'] ?? '')).toMatchObject({
    name: 'my-pipelines',
    dependencies: { fairlead: `^${version}` },
  });
  expect((await fairlead(root, ['synth'])).code).toBe(0);
  expect((await fairlead(root, ['promote', 'production'])).code).toBe(0);
  const { code, stdout } = await fairlead(root, ['run', 'hello', '--dry-run']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/greet.*count/s);
});

test.each([
  ['two words', "'two words'"],
  ["it's", "'it'\\''s'"],
])('writes %j so that a shell takes it for one word', async (name, word) => {
  const { stderr } = await fairlead(folder.path, ['init', name]);
  expect(stderr).toContain(`\n  cd ${word}\n`);
});

test('needs no `npm install` where fairlead is installed above', async () => {
  writeTree(folder.path, { 'node_modules/placeholder': '' });
  symlinkSync(join(__dirname, '../..'), join(folder.path, 'node_modules/fairlead'));
  const { stderr } = await fairlead(folder.path, ['init', '.', '--image', 'registry.example.com/tools:1']);
  expect(stderr).toBe('made a project in .; next:\n\n  npx fairlead synth\n  npx fairlead run hello\n');
  expect(readTree(join(folder.path, 'pipelines'))['images.ts']).toContain(
    "shell: { registry: 'registry.example.com', repository: 'tools', tag: '1' },",
  );
});

test('overwrites nothing', async () => {
  writeTree(folder.path, { 'x/README.md': 'mine', 'x/pipelines/hello.ts': 'mine' });
  expect(await fairlead(folder.path, ['init', 'x'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'error: `x` has `README.md`, `pipelines/hello.ts` already\n  = help: name a new folder; nothing is overwritten\n',
  });
  expect(existsSync(join(folder.path, 'x/package.json'))).toBe(false);
});

test.each([
  ['busybox:1.37', "{ registry: 'docker.io', repository: 'library/busybox', tag: '1.37' }"],
  ['team/tools:1', "{ registry: 'docker.io', repository: 'team/tools', tag: '1' }"],
  ['localhost:5000/tools:1', "{ registry: 'localhost:5000', repository: 'tools', tag: '1' }"],
  ['registry.localhost/a/b:1.0', "{ registry: 'registry.localhost', repository: 'a/b', tag: '1.0' }"],
  [
    `r.example.com/a@sha256:${'0'.repeat(64)}`,
    `{ registry: 'r.example.com', repository: 'a', digest: 'sha256:${'0'.repeat(64)}' }`,
  ],
])('an image of the command line as TypeScript: %s', (reference, literal) => {
  expect(imageLiteral(reference)).toBe(literal);
});

test.each(['busybox', 'r.example.com/a', 'A:1', ':1', "a:1'"])(
  'is no image with a version: %s',
  (reference) => {
    expect(() => imageLiteral(reference)).toThrow(
      new Error(
        `error: \`${reference}\` is no image with a version\n  = help: write \`registry.example.com/tools:1.0\``,
      ),
    );
  },
);
