import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;

/** A checkout with the real Makefile and `.ci/`, where every program that they call is a stand-in. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-run-'));
  cpSync('.ci', join(folder, '.ci'), { recursive: true });
  cpSync('Makefile', join(folder, 'Makefile'));
  for (const path of ['src', 'bin', 'pipelines/docker', 'test/cluster'])
    mkdirSync(join(folder, path), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'])
    writeFileSync(join(folder, file), '{}');
  for (const script of [
    '.ci/node',
    '.ci/engine',
    'pipelines/docker/build',
    'test/cluster/cluster',
    'bin/docker',
  ])
    standIn(script, 'exit 0');
  standIn('bin/npm', '[ "$3" != build ] || { mkdir -p lib && touch lib/index.js; }');
  standIn('bin/npx', 'for arg; do case $arg in --outputFile=*) echo "$REPORT" >"${arg#*=}" ;; esac; done');
});

afterEach(() => rmSync(folder, { recursive: true }));

function standIn(file: string, body: string): void {
  writeFileSync(join(folder, file), `#!/usr/bin/env bash\necho "${file} $*" >>calls\n${body}\n`);
  chmodSync(join(folder, file), 0o755);
}

function run(command: string, env: Record<string, string> = {}) {
  const path = `${join(folder, 'bin')}:${process.env.PATH}`;
  const result = spawnSync(command, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    // as if no other make had started it
    env: { ...process.env, ...env, PATH: path, MAKEFLAGS: '', MAKELEVEL: '0' },
  });
  return { status: result.status, lines: result.stdout.trimEnd().split('\n') };
}

const allPassed = '{"numPassedTests": 3}';

test('ends with the count of the tests', () => {
  const { status, lines } = run('.ci/run', { REPORT: allPassed });
  expect({ status, last: lines.at(-1) }).toEqual({ status: 0, last: '3 passed, 0 failed' });
});

test('make test says each step, in order', () => {
  expect(run('make test')).toEqual({
    status: 0,
    lines: [
      '==> compiling src/ into lib/',
      '==> checking types and style',
      '==> building all images',
      '==> running all tests',
    ],
  });
});

test.each(['.ci/node', 'bin/npm', '.ci/engine', 'pipelines/docker/build', 'test/cluster/cluster', 'bin/npx'])(
  'a failing %s fails make test and .ci/run, and nothing runs after it',
  (script) => {
    standIn(script, 'exit 7');
    expect(run('make test; status=$?; tail -n 1 calls | cut -d" " -f1; exit $status')).toEqual({
      status: 2,
      lines: expect.arrayContaining([script]),
    });
    const { status, lines } = run('.ci/run', { REPORT: allPassed });
    expect({ status, last: lines.at(-1) }).toEqual({ status: 1, last: '0 passed, 1 failed' });
  },
);

test.each([
  { what: 'the engine', asked: 'bin/docker', stop: '.ci/engine stop' },
  { what: 'the cluster', asked: 'test/cluster/cluster', stop: 'test/cluster/cluster stop' },
])('stops $what only when none was running before', ({ asked, stop }) => {
  run('.ci/run', { REPORT: allPassed });
  expect(run(`grep -cx "${stop}" calls`).lines).toEqual(['0']);
  standIn(asked, '[ "$1" != status ] && [ "$1" != version ]');
  run('.ci/run', { REPORT: allPassed });
  expect(run(`grep -cx "${stop}" calls`).lines).toEqual(['1']);
});

test('when it is terminated, ends what runs, stops the engine and prints the line', () => {
  standIn('bin/docker', 'exit 1');
  standIn('bin/npx', 'touch running; sleep 60');
  const { status, lines } = run(
    '.ci/run & until [ -e running ]; do sleep 0.1; done; kill $!; wait $!; status=$?; tail -n 1 calls; exit $status',
  );
  expect({ status, lines: lines.slice(-3) }).toEqual({
    status: 1,
    lines: ['not passed: no test ran', '0 passed, 1 failed', '.ci/engine stop'],
  });
});
