import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from '../../support/execute';
import { FAIRLEAD } from '../../support/fairlead';
import { temporaryFolder } from '../../support/temporary-folder';

const cache = temporaryFolder();
const folder = () => join(cache.path, 'fairlead/code');
const kept = () => readdirSync(folder()).map((name) => join(folder(), name));

async function fairlead(...args: string[]) {
  const { stdout, stderr } = await execute(process.execPath, [FAIRLEAD, ...args], {
    env: { XDG_CACHE_HOME: cache.path },
  });
  return stdout + stderr;
}

describe('the compiled program', () => {
  it('is kept by a run, for its user alone, and read again', async () => {
    await fairlead('run', '--help');
    const [file = ''] = kept();
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    utimesSync(file, 1, 1);
    expect(await fairlead('run', '--help')).toContain('run a pipeline of dist/');
    expect(statSync(file).mtimeMs).toBe(1000);
  });

  it('is not kept by other commands, which may need little of it', async () => {
    await fairlead('--version');
    expect(kept).toThrow('ENOENT');
  });

  it.each([
    ['damaged', (text: string) => `${text.slice(0, -1)}?`],
    ['cut off', (text: string) => text.slice(0, -100)],
    ['that of another file', (text: string) => text.replace(/^\d+/, '1')],
  ])('is compiled anew where what is kept is %s', async (_, change) => {
    await fairlead('run', '--help');
    const [file = ''] = kept();
    const broken = change(readFileSync(file, 'latin1'));
    writeFileSync(file, broken, 'latin1');
    expect(await fairlead('run', '--help')).toContain('run a pipeline of dist/');
    expect(readFileSync(file, 'latin1') === broken).toBe(false);
    expect(kept()).toEqual([file]);
  });

  it('needs no place to be kept in', async () => {
    mkdirSync(join(cache.path, 'fairlead'));
    writeFileSync(folder(), 'in the way');
    expect(await fairlead('run', '--help')).toContain('run a pipeline of dist/');
  });
});
