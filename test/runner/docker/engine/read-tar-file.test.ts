import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTarFile } from '../../../../src/runner/docker/engine/read-tar-file';
import { temporaryFolder } from '../../../support/temporary-folder';

const folder = temporaryFolder();
const archiveOf = (...names: string[]) => execFileSync('tar', ['-C', folder.path, '-c', ...names]);

it.each([0, 1, 511, 512, 513, 5000])('reads a file of %d bytes', (size) => {
  const content = Buffer.alloc(size, 'x');
  writeFileSync(join(folder.path, 'return.json'), content);
  expect(readTarFile(archiveOf('return.json'))).toEqual(content);
});

it('finds none in a folder or a link', () => {
  mkdirSync(join(folder.path, 'empty'));
  symlinkSync('/etc/passwd', join(folder.path, 'link'));
  expect(readTarFile(archiveOf('empty', 'link'))).toBeUndefined();
});

it('goes past a folder to the file in it', () => {
  mkdirSync(join(folder.path, 'a'));
  writeFileSync(join(folder.path, 'a/b'), 'content');
  expect(readTarFile(archiveOf('a'))?.toString()).toBe('content');
});
