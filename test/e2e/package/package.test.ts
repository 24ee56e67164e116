import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busyboxImage } from '../../support/busybox-image';
import { readTree } from '../../support/tree';

const REPOSITORY = join(__dirname, '../../..');
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'fairlead-package-'));
const name = `fairlead-test-${randomBytes(4).toString('hex')}`;
const project = join(folder, name);
const fairlead = join(folder, 'node_modules/.bin/fairlead');

function run(cwd: string, command: string, ...args: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { code: status, output: `${stdout}${stderr}` };
}

beforeAll(() => {
  const archives = join(folder, 'archives');
  mkdirSync(archives);
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', archives], {
    cwd: REPOSITORY,
    stdio: 'ignore',
  });
  const [archive = ''] = readdirSync(archives);
  execFileSync('npm', ['init', '-y'], { cwd: folder, stdio: 'ignore' });
  execFileSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(archives, archive)], {
    cwd: folder,
    stdio: 'ignore',
  });
}, 300_000);

afterAll(() => {
  spawnSync('docker', ['compose', '--project-name', `${name}-local`, 'down', '--volumes', '-t', '0'], {
    stdio: 'ignore',
  });
  rmSync(folder, { recursive: true, force: true });
});

test('the package holds what it needs to run, and no more', () => {
  const installed = Object.keys(readTree(join(folder, 'node_modules/fairlead')));
  const tops = new Set(installed.map((file) => file.split('/')[0]));
  expect([...tops].sort()).toEqual(expect.arrayContaining(['lib', 'package.json']));
  expect(
    [...tops].filter((top) => !['lib', 'docs', 'package.json', 'README.md', 'LICENSE'].includes(top ?? '')),
  ).toEqual([]);
});

test('a project that it makes passes the type check, synthesizes and runs', () => {
  const image = busyboxImage();
  const init = run(folder, fairlead, 'init', name, '--image', image);
  expect(init).toEqual({
    code: 0,
    output: `made a project in ${name}; next:\n\n  cd ${name}\n  npx fairlead synth\n  npx fairlead run hello\n`,
  });
  expect(run(project, join(REPOSITORY, 'node_modules/.bin/tsc'))).toEqual({ code: 0, output: '' });
  expect(run(project, 'npx', '--no-install', 'fairlead', 'synth').code).toBe(0);
  expect(run(project, fairlead, 'synth', '--check').code).toBe(0);
  expect(run(project, fairlead, 'graph', 'hello', '-o', 'svg').output).toMatch(/^<svg /);
  const { code, output } = run(project, fairlead, 'run', 'hello', '-p', 'name=Ada', '--date', '2026-01-31');
  expect(output).toContain('greet         | Hello, Ada! It is 2026-01-31.\n');
  expect(output).toContain('count         | 30 letters: Hello, Ada! It is 2026-01-31.\n');
  expect(code).toBe(0);
}, 120_000);
