import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { exclusively } from '../../src/assembly/exclusively';
import { assemblyFolder } from '../support/assembly-folder';
import { temporaryFolder } from '../support/temporary-folder';
import { readTree } from '../support/tree';

const folder = temporaryFolder();

/** A process that holds the folder until it is killed. */
async function holder(directory: string) {
  const code = `
    const { createJiti } = require('jiti');
    const { exclusively } = createJiti(${JSON.stringify(__filename)})('../../src/assembly/exclusively.ts');
    exclusively(${JSON.stringify(directory)}, () => {
      require('node:fs').writeSync(1, 'held');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

test('gives up after a while where another process writes, and goes on once that is dead', async () => {
  const other = await holder(folder.path);
  await expect(exclusively(folder.path, () => 1, 100)).rejects.toThrow(
    new Error(
      `error: another fairlead is writing to \`${folder.path}\`\n  = help: wait until it has ended, then try again`,
    ),
  );
  expect(await exclusively(join(folder.path, 'another'), () => 2, 100)).toBe(2);
  const later = exclusively(folder.path, () => 3);
  other.kill('SIGKILL');
  expect(await later).toBe(3);
});

test('lets go when the work fails', async () => {
  await expect(exclusively(folder.path, () => JSON.parse('{'))).rejects.toThrow(SyntaxError);
  expect(await exclusively(folder.path, () => 'next', 0)).toBe('next');
});

test('two processes that write at once leave what one of them wrote', async () => {
  const dist = join(folder.path, 'dist');
  const versions = ['a', 'b'].map((content) =>
    Array.from({ length: 20 }, (_, index) => assemblyFolder(`local/p${index}`, { 'compose.yaml': content })),
  );
  const ends = versions.map(async (folders) => {
    const plain = folders.map(({ files, ...rest }) => ({ ...rest, files: [...files] }));
    const argv = [join(__dirname, 'killed-writer.js'), dist, '0', JSON.stringify(plain)];
    const [code] = await once(spawn(process.execPath, argv, { stdio: 'inherit' }), 'exit');
    return code;
  });
  expect(await Promise.all(ends)).toEqual([0, 0]);
  const contents = Object.entries(readTree(dist)).filter(([file]) => file.endsWith('compose.yaml'));
  expect(contents).toHaveLength(20);
  expect(new Set(contents.map(([, content]) => content)).size).toBe(1);
});
