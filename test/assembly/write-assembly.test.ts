import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAssembly } from '../../src/assembly/write-assembly';
import { sha256 } from '../../src/support/sha256';
import { assemblyFolder } from '../support/assembly-folder';
import { temporaryFolder } from '../support/temporary-folder';
import { readTree, writeTree } from '../support/tree';

const folder = temporaryFolder();
const version = '1.2.3';
const orders = assemblyFolder('local/orders', { 'compose.yaml': 'a: 1\n', 'config/app/KEY': 'value' });
const dist = () => join(folder.path, 'dist');
const all = { version, isGone: () => true };

test('writes the files and a lock with sorted keys that lists them', async () => {
  expect(await writeAssembly(dist(), [orders], { version })).toEqual([
    {
      path: 'local/orders',
      written: ['compose.yaml', 'config/app/KEY'],
      removed: [],
      unchanged: 0,
      kept: [],
    },
  ]);
  expect(readTree(dist())).toEqual({
    'local/orders/compose.yaml': 'a: 1\n',
    'local/orders/config/app/KEY': 'value',
    'local/orders/fairlead.lock': `{
  "environment": "local",
  "files": {
    "compose.yaml": "${sha256('a: 1\n')}",
    "config/app/KEY": "${sha256('value')}"
  },
  "generator": "fairlead",
  "source": "pipelines/orders.ts",
  "sourceHash": "${orders.sourceHash}",
  "version": "1.2.3"
}
`,
  });
});

test('touches no file that is right already', async () => {
  await writeAssembly(dist(), [orders], { version });
  const old = new Date(0);
  const files = Object.keys(readTree(dist()));
  for (const file of files) utimesSync(join(dist(), file), old, old);
  expect(await writeAssembly(dist(), [orders], all)).toEqual([
    { path: 'local/orders', written: [], removed: [], unchanged: 2, kept: [] },
  ]);
  expect(files.map((file) => statSync(join(dist(), file)).mtimeMs)).toEqual([0, 0, 0]);

  await writeAssembly(
    dist(),
    [assemblyFolder('local/orders', { 'compose.yaml': 'a: 2\n', 'config/app/KEY': 'value' })],
    all,
  );
  expect(statSync(join(dist(), 'local/orders/config/app/KEY')).mtimeMs).toBe(0);
  expect(readFileSync(join(dist(), 'local/orders/compose.yaml'), 'utf8')).toBe('a: 2\n');
});

test('removes what the lock lists and is no longer produced, with the directories that this empties', async () => {
  await writeAssembly(dist(), [orders], { version });
  const report = await writeAssembly(
    dist(),
    [assemblyFolder('local/orders', { 'compose.yaml': 'a: 1\n' })],
    all,
  );
  expect(report).toEqual([
    { path: 'local/orders', written: [], removed: ['config/app/KEY'], unchanged: 1, kept: [] },
  ]);
  expect(Object.keys(readTree(dist()))).toEqual(['local/orders/compose.yaml', 'local/orders/fairlead.lock']);
  expect(() => statSync(join(dist(), 'local/orders/config'))).toThrow('ENOENT');
});

test('removes a folder that is gone, but no file that fairlead did not write', async () => {
  const customers = assemblyFolder('local/customers', { 'compose.yaml': 'b: 1\n' });
  const templates = assemblyFolder('airflow/staging/customers', { 'load.yaml': 'c: 1\n' });
  await writeAssembly(dist(), [orders, customers, templates], { version });
  writeTree(dist(), { 'local/customers/notes.txt': 'mine', 'local/README.md': 'mine' });
  const [, ...gone] = await writeAssembly(dist(), [orders], all);
  expect(gone).toEqual([
    { path: 'airflow/staging/customers', written: [], removed: ['load.yaml'], unchanged: 0, kept: [] },
    { path: 'local/customers', written: [], removed: ['compose.yaml'], unchanged: 0, kept: ['notes.txt'] },
  ]);
  expect(Object.keys(readTree(dist()))).toEqual([
    'local/README.md',
    'local/customers/notes.txt',
    'local/orders/compose.yaml',
    'local/orders/config/app/KEY',
    'local/orders/fairlead.lock',
  ]);
  expect(() => statSync(join(dist(), 'airflow'))).toThrow('ENOENT');
});

test('leaves folders that nobody said are gone', async () => {
  const staging = assemblyFolder('staging/orders', { 'plan.yaml': 'x: 1\n' });
  await writeAssembly(dist(), [orders, staging], { version });
  await writeAssembly(dist(), [orders], { version, isGone: ({ lock }) => lock?.environment === 'local' });
  expect(Object.keys(readTree(join(dist(), 'staging')))).toEqual([
    'orders/fairlead.lock',
    'orders/plan.yaml',
  ]);
});

describe('files that somebody else changed', () => {
  const next = assemblyFolder('local/orders', { 'compose.yaml': 'a: 2\n' });

  test('an edit by hand is refused before anything is written, every one with its file', async () => {
    await writeAssembly(dist(), [orders], { version });
    writeTree(dist(), { 'local/orders/compose.yaml': 'a: 9\n', 'local/orders/config/app/KEY': 'mine' });
    const before = readTree(dist());
    const other = assemblyFolder('local/other', { 'compose.yaml': 'o: 1\n' });
    const at = (file: string) => join(dist(), 'local/orders', file);
    await expect(writeAssembly(dist(), [other, next], all)).rejects.toThrow(
      `error: \`${at('compose.yaml')}\` was edited by hand since fairlead generated it
  = help: say it in \`pipelines/orders.ts\` instead, then restore the file from Git or overwrite it with \`fairlead synth --force\`
error: \`${at('config/app/KEY')}\` was edited by hand since fairlead generated it
  = help: say it in \`pipelines/orders.ts\` instead, then restore the file from Git or overwrite it with \`fairlead synth --force\``,
    );
    expect(readTree(dist())).toEqual(before);

    await writeAssembly(dist(), [next], { ...all, force: true });
    expect(readTree(join(dist(), 'local'))).toEqual({
      'orders/compose.yaml': 'a: 2\n',
      'orders/fairlead.lock': expect.stringContaining(next.sourceHash),
    });
  });

  test('a file in the way that no lock lists is refused', async () => {
    writeTree(dist(), { 'local/orders/compose.yaml': 'mine' });
    await expect(writeAssembly(dist(), [next], all)).rejects.toThrow(
      `error: \`${join(dist(), 'local/orders/compose.yaml')}\` is in the way: fairlead did not write it
  = help: move it elsewhere, or overwrite it with \`fairlead synth --force\``,
    );
    expect(readTree(dist())).toEqual({ 'local/orders/compose.yaml': 'mine' });
  });

  test('a lock that cannot be read is refused', async () => {
    await writeAssembly(dist(), [orders], { version });
    writeTree(dist(), { 'local/orders/fairlead.lock': '<<<<<<< HEAD\n' });
    await expect(
      writeAssembly(dist(), [next], { ...all, command: 'fairlead promote local' }),
    ).rejects.toThrow(
      `error: \`${join(dist(), 'local/orders/fairlead.lock')}\` cannot be read, so that nobody knows which files of its folder are generated
  = help: restore it from Git, or write the folder anew with \`fairlead promote local --force\``,
    );
  });

  test('a lock that leads out of its folder is not believed', async () => {
    await writeAssembly(dist(), [orders], { version });
    const path = join(dist(), 'local/orders/fairlead.lock');
    writeFileSync(path, readFileSync(path, 'utf8').replace('config/app/KEY', '../../../precious'));
    writeTree(folder.path, { precious: 'value' });
    await expect(writeAssembly(dist(), [next], all)).rejects.toThrow('cannot be read');
    expect(readTree(folder.path)).toMatchObject({ precious: 'value' });
  });

  test('what somebody deleted, or wrote as fairlead would, is no edit', async () => {
    await writeAssembly(dist(), [orders], { version });
    const path = join(dist(), 'local/orders/compose.yaml');
    writeFileSync(path, 'a: 2\n');
    await writeAssembly(dist(), [next], all);
    expect(Object.keys(readTree(join(dist(), 'local/orders')))).toEqual(['compose.yaml', 'fairlead.lock']);
  });
});

test('modes do not depend on the umask', async () => {
  const umask = process.umask(0o077);
  try {
    await writeAssembly(dist(), [orders], { version });
    expect(process.umask()).toBe(0o077);
  } finally {
    process.umask(umask);
  }
  const mode = (path: string) => (statSync(join(dist(), path)).mode & 0o777).toString(8);
  expect(
    ['local', 'local/orders/config/app', 'local/orders/config/app/KEY', 'local/orders/fairlead.lock'].map(
      mode,
    ),
  ).toEqual(['755', '755', '644', '644']);
});

test('a dist/ that cannot be written is one problem', async () => {
  writeTree(folder.path, { dist: 'a file' });
  await expect(writeAssembly(dist(), [orders], { version })).rejects.toThrow(
    `error: \`${dist()}/local/orders\` cannot be written: a part of its path is no folder
  = help: make \`${dist()}\` a folder that you may write, or name another one with \`--out-dir\``,
  );
});

test('of two writers at once the second waits', async () => {
  const first = writeAssembly(dist(), [orders], { version });
  const second = writeAssembly(dist(), [orders], { version });
  expect((await Promise.all([first, second])).map(([report]) => report?.written.length)).toEqual([2, 0]);
});

test('a promotion is recorded in the lock', async () => {
  await writeAssembly(dist(), [orders], {
    version,
    promotion: () => ({ images: { 'a/b:1': 'sha256:00', 'a/a:1': null } }),
  });
  expect(JSON.parse(readFileSync(join(dist(), 'local/orders/fairlead.lock'), 'utf8')).promotion).toEqual({
    images: { 'a/a:1': null, 'a/b:1': 'sha256:00' },
  });
});
