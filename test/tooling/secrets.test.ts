import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-secrets-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

type Use = { secret: string; key: string };

const use = (key: string): Use => ({ secret: 'database', key });

function composeFile(folderName: string, plan: object): void {
  mkdirSync(join(folder, 'dist/local', folderName), { recursive: true });
  const text = JSON.stringify({ services: {}, 'x-fairlead': plan });
  writeFileSync(join(folder, 'dist/local', folderName, 'compose.yaml'), text);
}

function pipeline(name: string, secrets: Use[], services: string[] = []): void {
  composeFile(name, { tasks: [{ secrets }], services });
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
  composeFile('environment', { services: [{ name: 'db', secrets: [use('USER')] }] });
  pipeline('orders', [use('USER'), use('PASSWORD')], ['db']);
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
  pipeline('orders', [use('USER')]);
  mkdirSync(join(folder, 'secrets/local/database'), { recursive: true });
  writeFileSync(join(folder, 'secrets/local/database/USER'), 'mine');
  expect(createSecrets()).toEqual({
    status: 0,
    stdout: '==> secrets of local: 0 created, 1 kept\n',
    stderr: '',
  });
  expect(readFileSync(join(folder, 'secrets/local/database/USER'), 'utf8')).toBe('mine');
});

test('creates what the named pipelines and their stand-ins need, and nothing else', () => {
  const standIns = [
    { name: 'db', secrets: [use('ADMIN')] },
    { name: 'kdc', secrets: [{ secret: 'kdc', key: 'password' }] },
  ];
  composeFile('environment', { services: standIns });
  pipeline('orders', [use('USER')], ['db']);
  pipeline('kerberos', [{ secret: 'keytab', key: 'service.keytab' }], ['kdc']);
  expect(createSecrets('local', 'orders').stdout).toBe(
    '==> created secrets/local/database/ADMIN\n==> created secrets/local/database/USER\n==> secrets of local: 2 created, 0 kept\n',
  );
});

test('refuses an environment that dist/ does not have', () => {
  expect(createSecrets('staging')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'fairlead: no folder dist/staging: run fairlead synth first, or name an environment that dist/ has\n',
  });
});
