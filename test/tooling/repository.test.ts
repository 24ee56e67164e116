import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const files = execFileSync('git', ['-c', `safe.directory=${process.cwd()}`, 'ls-files', '-z'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(file));

/** `file:line: text` for each line of the tracked files that matches. */
function linesWith(pattern: RegExp, inFiles = files): string[] {
  return inFiles.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
}

test('the lock file is tracked, covers the packages and names no download host', () => {
  expect(files).toContain('package-lock.json');
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(Object.keys(JSON.parse(lock).packages)).toContain('node_modules/cdk8s');
  expect(linesWith(/"resolved"|https?:\/\/[^"]*\.tgz/, ['package-lock.json'])).toEqual([]);
});

test('no tracked file names a path of the machine it was written on', () => {
  const homes = ['/ho' + 'me/[a-z]', '/Us' + 'ers/[a-z]', '/wo' + 'rk/(main|shared)', process.cwd()];
  expect(linesWith(new RegExp(`(^|[\\s"'\`=:(])(${homes.join('|')})`))).toEqual([]);
});

test('what is built, secret or a cache is not tracked', () => {
  expect(
    files.filter((file) =>
      /^(lib|secrets|coverage|cdk8s\.out|node_modules)\/|(^|\/)\.env$|\.tgz$/.test(file),
    ),
  ).toEqual([]);
});
