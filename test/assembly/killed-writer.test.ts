import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkAssembly } from '../../src/assembly/check-assembly';
import type { AssemblyFolder } from '../../src/assembly/folder';
import { writeAssembly } from '../../src/assembly/write-assembly';
import { assemblyFolder } from '../support/assembly-folder';
import { temporaryFolder } from '../support/temporary-folder';
import { readTree } from '../support/tree';

const folder = temporaryFolder();
const options = { version: '1.0.0', isGone: () => true };

const old = [
  assemblyFolder('local/environment', { 'compose.yaml': 'networks: {}\n' }),
  assemblyFolder('local/orders', { 'compose.yaml': 'a: 1\n', 'config/old': 'x', same: 's' }),
  assemblyFolder('local/gone', { 'compose.yaml': 'g: 1\n', 'config/y': 'y' }),
];
const next = [
  assemblyFolder('local/environment', { 'compose.yaml': 'networks: {}\n' }),
  assemblyFolder('local/orders', { 'compose.yaml': 'a: 2\n', 'config/new': 'z', same: 's' }),
  assemblyFolder('local/fresh', { 'compose.yaml': 'f: 1\n' }),
];
/** What the source says by the time that somebody writes again. */
const later = [assemblyFolder('local/orders', { 'compose.yaml': 'a: 3\n', 'config/old': 'q' })];

/** Kills a writer at its nth change; resolves to whether it lived to its end. */
async function write(dist: string, folders: readonly AssemblyFolder[], n: number): Promise<boolean> {
  const plain = folders.map(({ files, ...rest }) => ({ ...rest, files: [...files] }));
  try {
    await promisify(execFile)(process.execPath, [
      join(__dirname, 'killed-writer.js'),
      dist,
      String(n),
      JSON.stringify(plain),
    ]);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ signal: 'SIGKILL' });
    return false;
  }
}

function isAccepted(
  dist: string,
  folders: readonly AssemblyFolder[],
  promotion: 'automatic' | 'manual',
): boolean {
  const scope = { environments: [{ name: 'local', promotion }], complete: true };
  const { findings, behind } = checkAssembly(dist, folders, { version: '1.0.0', scope });
  return findings.length + behind.length === 0;
}

/** As a promoted environment is checked: against its locks alone. */
function isWhole(dist: string): boolean {
  const scope = { environments: [{ name: 'local', promotion: 'manual' as const }], complete: true };
  return checkAssembly(dist, [], { version: '1.0.0', scope }).findings.length === 0;
}

test('a kill at any moment leaves the old state, the new one, or one that no check accepts; the next write mends it', async () => {
  const start = join(folder.path, 'start');
  await writeAssembly(start, old, options);
  const end = join(folder.path, 'end');
  await writeAssembly(end, next, options);
  const [before, after] = [readTree(start), readTree(end)];

  let alive = false;
  let kills = 0;
  for (let n = 1; !alive; n++) {
    const dist = join(folder.path, `n${n}`);
    cpSync(start, dist, { recursive: true });
    alive = await write(dist, next, n);
    const tree = readTree(dist);
    const isNew = isAccepted(dist, next, 'automatic');
    expect({ n, isNew }).toEqual({ n, isNew: JSON.stringify(tree) === JSON.stringify(after) });
    if (isWhole(dist)) expect([before, after]).toContainEqual(tree);
    if (!alive) kills += 1;

    await writeAssembly(dist, later, options);
    expect({ n, tree: readTree(dist), ok: isAccepted(dist, later, 'automatic') }).toEqual({
      n,
      tree: {
        'local/orders/compose.yaml': 'a: 3\n',
        'local/orders/config/old': 'q',
        'local/orders/fairlead.lock': expect.any(String),
      },
      ok: true,
    });
  }
  expect(kills).toBeGreaterThan(20);
}, 120_000);

test('a second kill, while the first is being mended, loses nothing of what is known', async () => {
  const start = join(folder.path, 'start');
  await writeAssembly(start, old, options);
  for (const [first, second] of [
    [8, 3],
    [12, 2],
    [14, 9],
  ] as const) {
    const dist = join(folder.path, `n${first}-${second}`);
    cpSync(start, dist, { recursive: true });
    expect(await write(dist, next, first)).toBe(false);
    expect(await write(dist, later, second)).toBe(false);
    await writeAssembly(dist, old, options);
    expect(readTree(dist)).toEqual(readTree(start));
  }
}, 60_000);

test('a writer that was killed does not keep the next one waiting', async () => {
  const dist = join(folder.path, 'dist');
  expect(await write(dist, next, 3)).toBe(false);
  const began = Date.now();
  await writeAssembly(dist, next, options);
  expect(Date.now() - began).toBeLessThan(2000);
});
