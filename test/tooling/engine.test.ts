import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The tools that the script needs, without Docker and without a package manager. */
const bareTools = ['bash', 'cat', 'cksum', 'cut', 'dirname', 'flock', 'id', 'mkdir', 'tail'];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-engine-'));
  for (const tool of bareTools) {
    const path = spawnSync('bash', ['-c', `type -P ${tool}`], { encoding: 'utf8' }).stdout.trim();
    if (path !== '') symlinkSync(path, join(folder, tool));
  }
});

afterEach(() => rmSync(folder, { recursive: true }));

function engine(args: string[], env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(join(folder, 'bash'), ['.ci/engine', ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

test('says in one line what to install where it cannot install, and exits with 3', () => {
  const result = engine([], { PATH: folder, FAIRLEAD_ENGINE_DIR: folder });
  expect({ ...result, stderr: result.stderr.split('\n') }).toEqual({
    status: 3,
    stdout: '',
    stderr: [
      expect.stringMatching(/^fairlead: no Docker Engine .*install.* docker\.io and docker-compose/),
      '',
    ],
  });
});

test('never starts an engine beside a DOCKER_HOST that does not answer', () => {
  const host = `unix://${join(folder, 'absent.sock')}`;
  expect(engine([], { PATH: process.env.PATH ?? '', HOME: folder, DOCKER_HOST: host })).toEqual({
    status: 3,
    stdout: '',
    stderr: `fairlead: no Docker Engine answers at DOCKER_HOST=${host}: start it or unset DOCKER_HOST\n`,
  });
});

test('stops nothing that it has not started', () => {
  expect(engine(['stop'], { PATH: process.env.PATH ?? '', FAIRLEAD_ENGINE_DIR: folder })).toEqual({
    status: 0,
    stdout: '==> no Docker Engine that this script has started is running\n',
    stderr: '',
  });
});

test('refuses an unknown verb', () => {
  expect(engine(['restart'], { PATH: folder })).toEqual({
    status: 2,
    stdout: '',
    stderr: 'usage: .ci/engine [start|stop]\n',
  });
});
