import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAssembly } from '../../src/assembly/check-assembly';
import type { AssemblyFolder } from '../../src/assembly/folder';
import { writeAssembly } from '../../src/assembly/write-assembly';
import { assemblyFolder } from '../support/assembly-folder';
import { temporaryFolder } from '../support/temporary-folder';
import { writeTree } from '../support/tree';

const folder = temporaryFolder();
const dist = () => join(folder.path, 'dist');
const version = '1.0.0';
const orders = assemblyFolder('local/orders', { 'compose.yaml': 'a: 1\n', 'config/app': 'x' });
const production = assemblyFolder('production/orders', { 'cronjob.yaml': 'p: 1\n' });
const environments = [
  { name: 'local', promotion: 'automatic' },
  { name: 'production', promotion: 'manual' },
] as const;

function check(
  folders: readonly AssemblyFolder[],
  scope = { environments: [...environments], complete: true },
) {
  return checkAssembly(dist(), folders, { version, scope });
}

beforeEach(async () => {
  await writeAssembly(dist(), [orders, production], { version });
});

test('accepts what was just written', () => {
  writeTree(dist(), { 'README.md': 'mine', 'local/orders/.env': 'A=1' });
  expect(check([orders, production])).toEqual({ findings: [], behind: [] });
});

test('finds each way in which a file can be wrong', () => {
  const now = assemblyFolder('local/orders', { 'compose.yaml': 'a: 2\n', 'config/new': 'y' });
  writeTree(dist(), {
    'local/orders/config/mine.yaml': '',
    'local/orders/compose.yaml.next': '',
    'local/notes/x.yaml': '',
  });
  expect(check([now, production]).findings).toEqual([
    { path: 'local/notes/x.yaml', kind: 'unlisted' },
    { path: 'local/orders/compose.yaml', kind: 'stale' },
    { path: 'local/orders/config/new', kind: 'missing' },
    { path: 'local/orders/compose.yaml.next', kind: 'unlisted' },
    { path: 'local/orders/config/app', kind: 'gone' },
    { path: 'local/orders/config/mine.yaml', kind: 'unlisted' },
  ]);
});

test('an edit by hand is told from a change of the source', () => {
  writeFileSync(join(dist(), 'local/orders/compose.yaml'), 'a: 9\n');
  expect(check([orders, production]).findings).toEqual([
    { path: 'local/orders/compose.yaml', kind: 'edited' },
  ]);
});

test('a lock of another version or source is stale', () => {
  const scope = { environments: [...environments], complete: true };
  const stale = [{ path: 'local/orders/fairlead.lock', kind: 'stale' }];
  expect(checkAssembly(dist(), [orders, production], { version: '1.1.0', scope }).findings).toEqual(stale);
  expect(check([{ ...orders, sourceHash: 'other' }, production]).findings).toEqual(stale);
});

test('missing, damaged and half-written locks are found', () => {
  const lock = join(dist(), 'local/orders/fairlead.lock');
  writeFileSync(lock, '');
  expect(check([orders, production]).findings).toEqual([
    { path: 'local/orders/fairlead.lock', kind: 'unreadable' },
  ]);
  rmSync(lock);
  expect(check([orders, production]).findings).toEqual([
    { path: 'local/orders/fairlead.lock', kind: 'missing' },
  ]);
  writeTree(dist(), { 'production/orders/fairlead.journal': '{"files":{}}' });
  expect(check([orders, production]).findings).toContainEqual({
    path: 'production/orders',
    kind: 'interrupted',
  });
});

test('folders that are gone are found, of all environments only where all were synthesized', async () => {
  await writeAssembly(
    dist(),
    [assemblyFolder('old/orders', { a: '' }), assemblyFolder('local/gone', { b: '' })],
    { version },
  );
  expect(check([orders, production]).findings).toEqual([
    { path: 'local/gone/b', kind: 'gone' },
    { path: 'old/orders/a', kind: 'gone' },
  ]);
  const scope = { environments: [environments[0]], complete: false };
  expect(check([orders], scope).findings).toEqual([{ path: 'local/gone/b', kind: 'gone' }]);
});

describe('an environment that is promoted by hand', () => {
  test('may be behind, and says which files', () => {
    const now = assemblyFolder('production/orders', { 'cronjob.yaml': 'p: 2\n', 'role.yaml': '' });
    const fresh = assemblyFolder('production/customers', { 'cronjob.yaml': '' });
    expect(check([orders, now, fresh])).toEqual({
      findings: [],
      behind: [
        {
          folder: 'production/customers',
          environment: 'production',
          promoted: false,
          files: ['cronjob.yaml'],
        },
        {
          folder: 'production/orders',
          environment: 'production',
          promoted: true,
          files: ['cronjob.yaml', 'role.yaml'],
        },
      ],
    });
    expect(check([orders])).toEqual({
      findings: [],
      behind: [
        { folder: 'production/orders', environment: 'production', promoted: true, files: ['cronjob.yaml'] },
      ],
    });
  });

  test('may not be modified since its promotion', () => {
    writeTree(dist(), { 'production/orders/cronjob.yaml': 'p: 9\n', 'production/orders/job.yaml': '' });
    expect(check([orders, production]).findings).toEqual([
      { path: 'production/orders/cronjob.yaml', kind: 'edited' },
      { path: 'production/orders/job.yaml', kind: 'unlisted' },
    ]);
  });

  test('is orphaned when it is no longer defined', async () => {
    await writeAssembly(dist(), [production], { version, promotion: () => ({ images: {} }) });
    const scope = { environments: [environments[0]], complete: true };
    expect(check([orders], scope).findings).toEqual([{ path: 'production/orders', kind: 'orphaned' }]);
  });
});
