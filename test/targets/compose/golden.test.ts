import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { targetFolders } from '../../support/target-folders';
import { examples, local } from './examples';

const GOLDEN = join(__dirname, '../../golden/compose');

describe('the files of a project for Compose', () => {
  const { files, problems } = targetFolders(local, examples);
  if (process.env.WRITE_GOLDEN) {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(GOLDEN, path)), { recursive: true });
      writeFileSync(join(GOLDEN, path), text);
    }
  }
  const golden = readdirSync(GOLDEN, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(GOLDEN.length + 1));

  it('reports no problem', () => {
    expect(problems).toEqual([]);
  });

  it('has the files of the golden folder', () => {
    expect([...files.keys()].sort()).toEqual(golden.sort());
  });

  it.each(golden)('writes %s', (path) => {
    const expected = readFileSync(join(GOLDEN, path), 'utf8');
    const actual = files.get(path) ?? '';
    if (path.endsWith('.yaml')) expect(parse(actual)).toEqual(parse(expected));
    else expect(actual).toBe(expected);
  });
});
