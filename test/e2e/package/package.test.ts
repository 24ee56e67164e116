import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
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

test('the package is small, and every file of it comes from src/', () => {
  const [archive = ''] = readdirSync(join(folder, 'archives'));
  const size = statSync(join(folder, 'archives', archive)).size;
  process.stdout.write(`size of the package: ${Math.round(size / 1000)} kB\n`);
  expect(size).toBeLessThan(900_000);
  const files = Object.keys(readTree(join(folder, 'node_modules/fairlead/lib')));
  const ofImage = files.filter((file) => file.startsWith('image/'));
  expect(ofImage.sort()).toEqual(['image/Dockerfile', 'image/runner.js']);
  const compiled = files.filter((file) => !ofImage.includes(file));
  const sources = compiled.map((file) => `src/${file.replace(/(\.d\.ts|\.js)$/, '.ts')}`);
  expect(sources.filter((source) => !existsSync(join(REPOSITORY, source)))).toEqual([]);
});

test('the package names no folder of this machine, and holds no test and no secret', () => {
  const files = readTree(join(folder, 'node_modules/fairlead'));
  const homes = [REPOSITORY, homedir()].map((path) => `${path}/`);
  const naming = Object.entries(files).filter(([, text]) => homes.some((home) => text.includes(home)));
  expect(naming.map(([file]) => file)).toEqual([]);
  const foreign = Object.keys(files).filter((file) => /\.test\.|^(test|secrets|dist)\//.test(file));
  expect(foreign).toEqual([]);
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
  expect(run(project, 'npx', '--no-install', 'fairlead', 'ls').output).toMatch(
    /^hello +2 +0 6 \* \* \* UTC +local/m,
  );
  expect(run(project, 'npx', '--no-install', 'fairlead', 'show', 'hello/greet').output).toContain(image);
  expect(run(project, fairlead, 'graph', 'hello', '-o', 'svg').output).toMatch(/^<svg /);
  const { code, output } = run(project, fairlead, 'run', 'hello', '-p', 'name=Ada', '--date', '2026-01-31');
  expect(output).toContain('greet         | Hello, Ada! It is 2026-01-31.\n');
  expect(output).toContain('count         | 30 letters: Hello, Ada! It is 2026-01-31.\n');
  expect(code).toBe(0);
}, 120_000);
