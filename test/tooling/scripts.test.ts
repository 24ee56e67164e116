import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const scripts = readdirSync('.ci').map((name) => `.ci/${name}`);
const bashScripts = scripts.filter((file) => /bash/.test(readFileSync(file, 'utf8').split('\n', 1)[0] ?? ''));
const shellcheckIsThere = spawnSync('shellcheck', ['--version']).status === 0;

test('the shell scripts are found', () => {
  expect(bashScripts).toEqual(['.ci/common', '.ci/engine', '.ci/node', '.ci/run']);
});

test.each(bashScripts)('%s is valid bash', (file) => {
  const { status, stderr } = spawnSync('bash', ['-n', file], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

if (shellcheckIsThere) {
  test.each(bashScripts)('shellcheck accepts %s', (file) => {
    const { status, stdout } = spawnSync('shellcheck', ['-x', file], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });
}
