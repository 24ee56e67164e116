import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const scripts = ['.ci', 'test/cluster'].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${folder}/${name}`)
    .sort(),
);
const bashScripts = scripts.filter((file) => /bash/.test(readFileSync(file, 'utf8').split('\n', 1)[0] ?? ''));

test('the shell scripts are found', () => {
  expect(bashScripts).toEqual([
    ...['.ci/common', '.ci/engine', '.ci/node', '.ci/run', '.ci/test-tools'],
    ...['box', 'build', 'certificates', 'cluster', 'parts'].map((name) => `test/cluster/${name}`),
  ]);
});

test.each(bashScripts)('%s is valid bash', (file) => {
  const { status, stderr } = spawnSync('bash', ['-n', file], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each(bashScripts)('shellcheck accepts %s', (file) => {
  const { status, stdout } = spawnSync('shellcheck', ['-x', file], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});
