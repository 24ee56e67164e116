import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../support/cli';
import { smallProject } from '../support/small-project';
import { temporaryFolder } from '../support/temporary-folder';
import { readTree, writeTree } from '../support/tree';

const folder = temporaryFolder();
const fairlead = cli();
const run = (...argv: string[]) => fairlead(folder.path, argv, { PATH: '/nowhere' });
const lock = () =>
  JSON.parse(readFileSync(join(folder.path, 'dist/production/orders/fairlead.lock'), 'utf8'));

function edit(file: string, from: string, to: string): void {
  const path = join(folder.path, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

beforeEach(() => writeTree(folder.path, smallProject));

test('writes the environment and records the images', async () => {
  const { code, stdout, stderr } = await run('promote', 'production');
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: 'production\n  environment  folder added\n  orders       folder added\n',
  });
  expect(stderr).toMatch(/dist: 3 folders changed, 0 as before\n$/);
  expect(lock().promotion).toEqual({ images: { 'registry.example.com/etl/runner:0.1.0': null } });
  expect((await run('synth', '--check', '--env', 'production')).stderr).toBe(
    'dist is in step with pipelines/\n',
  );
});

test.each([['run', 'orders'], ['doctor'], ['apply']])(
  'is what `%s` names before the first one',
  async (...argv) => {
    await run('synth');
    expect(await run(...argv, '--env', 'production')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: `production` is no environment of `dist/`\n  = help: known: `local`; `fairlead promote production` writes one that `fairlead synth` leaves alone\n',
    });
  },
);

test('leaves it as it is until the next promotion, which says what changes', async () => {
  await run('promote', 'production');
  const before = readTree(join(folder.path, 'dist/production'));
  edit('pipelines/orders.ts', "tag: '0.1.0'", "tag: '0.2.0'");
  await run('synth');
  expect(readTree(join(folder.path, 'dist/production'))).toEqual(before);
  expect(await run('synth', '--check')).toEqual({
    code: 0,
    stdout: '',
    stderr:
      'note: production has 2 folders behind pipelines/: `fairlead diff --env production`\ndist is in step with pipelines/\n',
  });
  const changes = `production
  orders/extract  image  registry.example.com/etl/runner:0.1.0 → 0.2.0
  orders/load     image  registry.example.com/etl/runner:0.1.0 → 0.2.0
`;
  expect(await run('diff', '--env', 'production')).toEqual({ code: 1, stdout: changes, stderr: '' });
  expect((await run('promote', 'production')).stdout).toBe(changes);
  expect(await run('diff', '--env', 'production')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(lock().promotion).toEqual({ images: { 'registry.example.com/etl/runner:0.2.0': null } });
});

test('writes one pipeline, and what pipelines share, on their own', async () => {
  await run('promote', 'production', 'orders');
  expect(
    Object.keys(readTree(join(folder.path, 'dist'))).map((file) => file.replace(/\/[^/]*$/, '')),
  ).toEqual(expect.not.arrayContaining(['production/environment', 'local/orders']));
  expect((await run('promote', 'production', 'environment')).code).toBe(0);
  expect((await run('synth', '--check', '--env', 'production')).stderr).toBe(
    'dist is in step with pipelines/\n',
  );
});

test('removes a pipeline that is gone', async () => {
  await run('promote', 'production');
  edit('pipelines/orders.ts', 'export class Orders', 'export class Sales');
  expect((await run('promote', 'production', 'orders')).stdout).toBe(
    'production\n  orders  folder removed\n',
  );
  expect(Object.keys(readTree(join(folder.path, 'dist'))).filter((file) => file.includes('orders'))).toEqual(
    [],
  );
});

test.each([
  [
    ['local'],
    "error: the environment `local` is not promoted by hand\n  = help: `fairlead synth` writes it; with `promotion: 'manual'` in its definition, only `fairlead promote` does\n",
  ],
  [
    ['production', 'order'],
    'error: `production` has no pipeline `order`\n  = help: did you mean `orders`?\n',
  ],
  [['prod'], 'error: `prod` is no environment\n  = help: did you mean `production`?\n'],
])('refuses %j', async (argv, stderr) => {
  expect(await run('promote', ...argv)).toEqual({ code: 2, stdout: '', stderr });
});

test('an edit by hand is refused, and found by --check', async () => {
  await run('promote', 'production');
  edit('dist/production/orders/cronjob-orders-load.yaml', '0.1.0', '0.1.1');
  expect((await run('promote', 'production', 'orders')).stderr).toBe(
    `error: \`dist/production/orders/cronjob-orders-load.yaml\` was edited by hand since fairlead generated it
  = help: say it in \`pipelines/orders.ts\` instead, then restore the file from Git or overwrite it with \`fairlead promote production orders --force\`
`,
  );
  const { code, stdout } = await run('synth', '--check', '--env', 'production');
  expect({ code, stdout }).toEqual({
    code: 1,
    stdout: 'dist/production/orders/cronjob-orders-load.yaml was edited by hand\n',
  });
});

test('records the digest of an image that is pinned by one', async () => {
  const digest = `sha256:${'ab'.repeat(32)}`;
  edit('pipelines/orders.ts', "tag: '0.1.0'", `tag: '0.1.0', digest: '${digest}'`);
  await run('promote', 'production', 'orders');
  expect(lock().promotion).toEqual({ images: { [`registry.example.com/etl/runner@${digest}`]: digest } });
});
