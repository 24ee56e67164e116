import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-secrets-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function composeFile(pipeline: string, secretFiles: string[]): void {
  const secrets = secretFiles.map((file, index) => `  secret-${index}:\n    file: ${file}\n`).join('');
  mkdirSync(join(folder, 'dist/local', pipeline), { recursive: true });
  writeFileSync(join(folder, 'dist/local', pipeline, 'compose.yaml'), `services: {}\nsecrets:\n${secrets}`);
}

function createSecrets(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('.ci/secrets'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const mode = (path: string) => (statSync(join(folder, path)).mode & 0o777).toString(8);

test('creates each value once, random, in a closed folder, readable by any uid, and prints none', () => {
  composeFile('environment', ['../../../secrets/local/database/USER']);
  composeFile('orders', ['../../../secrets/local/database/USER', '../../../secrets/local/database/PASSWORD']);
  expect(createSecrets()).toEqual({
    status: 0,
    stdout:
      '==> created secrets/local/database/PASSWORD\n==> created secrets/local/database/USER\n==> secrets of local: 2 created, 0 kept\n',
    stderr: '',
  });
  const values = ['USER', 'PASSWORD'].map((key) =>
    readFileSync(join(folder, 'secrets/local/database', key), 'utf8'),
  );
  expect(values).toEqual([
    expect.stringMatching(/^s[0-9a-f]{32}$/),
    expect.stringMatching(/^s[0-9a-f]{32}$/),
  ]);
  expect(values[0]).not.toBe(values[1]);
  expect(['secrets', 'secrets/local', 'secrets/local/database'].map(mode)).toEqual(['700', '700', '700']);
  expect(['secrets/local/database/USER', 'secrets/local/database/PASSWORD'].map(mode)).toEqual([
    '444',
    '444',
  ]);
});

test('keeps a value that is there', () => {
  composeFile('orders', ['../../../secrets/local/database/USER']);
  mkdirSync(join(folder, 'secrets/local/database'), { recursive: true });
  writeFileSync(join(folder, 'secrets/local/database/USER'), 'mine');
  expect(createSecrets()).toEqual({
    status: 0,
    stdout: '==> secrets of local: 0 created, 1 kept\n',
    stderr: '',
  });
  expect(readFileSync(join(folder, 'secrets/local/database/USER'), 'utf8')).toBe('mine');
});

test('refuses to write outside secrets/', () => {
  composeFile('orders', ['../../../secrets/local/database/USER', '../../../elsewhere']);
  expect(createSecrets()).toEqual({
    status: 2,
    stdout: '',
    stderr: `fairlead: ${join(folder, 'elsewhere')} is not under secrets/local/: create it yourself\n`,
  });
  expect(existsSync(join(folder, 'secrets'))).toBe(false);
});

test('refuses an environment that dist/ does not have', () => {
  expect(createSecrets('staging')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'fairlead: no folder dist/staging: run fairlead synth first, or name an environment that dist/ has\n',
  });
});
