import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keepFile } from '../../../src/runner/record/keep-file';
import { runFiles } from '../../../src/runner/record/run-files';
import { temporaryFolder } from '../../support/temporary-folder';

const home = temporaryFolder();

it('keeps one copy of the same content, with its mode', () => {
  const files = runFiles(home.path, 'r1');
  const [one, other, third] = ['a', 'b', 'c'].map((name) => join(home.path, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(one, 'level=info\n');
  writeFileSync(other, 'level=info\n');
  writeFileSync(third, 'level=info\n');
  chmodSync(third, 0o755);
  const digest = keepFile(files, one);
  expect(keepFile(files, other)).toBe(digest);
  const script = keepFile(files, third);
  expect(readFileSync(files.file(digest), 'utf8')).toBe('level=info\n');
  expect(statSync(files.file(script)).mode & 0o777).toBe(0o755);
  expect(readdirSync(dirname(files.file(digest))).sort()).toEqual([digest, script].sort());
});
