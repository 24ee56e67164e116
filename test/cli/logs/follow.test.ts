import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { lockRun } from '../../../src/runner/record/run-lock';
import { openRecord, runStarted } from '../../support/record-run';
import { temporaryFolder } from '../../support/temporary-folder';
import { writeTree } from '../../support/tree';

const folder = temporaryFolder();
const RUN = '20260131-020000-aa11';
const JITI = join(__dirname, '../../../node_modules/jiti/lib/jiti-cli.mjs');
const MAIN = join(__dirname, '../../../src/cli/main.ts');

/** `fairlead logs orders -f` in a process of its own, while this one drives the run. */
async function follow() {
  writeTree(folder.path, { 'dist/local/orders/fairlead.lock': '' });
  const home = join(folder.path, '.fairlead');
  const record = openRecord(home, RUN);
  record.add(runStarted(RUN));
  const unlock = await lockRun(home, RUN);
  const child = spawn(process.execPath, [JITI, MAIN, 'logs', 'orders', '-f'], {
    cwd: folder.path,
    env: { ...process.env, NO_COLOR: '1' },
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    printed.stderr += text;
  });
  const shows = async (text: string) => {
    while (!printed.stdout.includes(text)) await once(child.stdout, 'data');
  };
  const log = (seconds: number, text: string, attempt = 1) =>
    record.add([
      seconds,
      { type: 'log', task: 'extract', attempt, stream: 'stdout', bytes: Buffer.from(text) },
    ]);
  const begin = (seconds: number, attempt: number) =>
    record.add([seconds, { type: 'attempt-started', task: 'extract', attempt }]);
  return { record, unlock, child, printed, shows, log, begin };
}

async function endOf(child: ChildProcess, printed: { readonly stdout: string; readonly stderr: string }) {
  const [code] = await once(child, 'close');
  return { code, ...printed };
}

test('shows lines as they come, those of later attempts too, and ends with the run', async () => {
  const { record, unlock, child, printed, shows, log, begin } = await follow();
  begin(1, 1);
  log(1, 'first\n');
  await shows('first');
  log(2, 'second, ');
  begin(3, 2);
  log(3, 'third\n', 2);
  await shows('third');
  log(4, 'whole\nlast');
  await shows('whole');
  const outcome = { state: 'succeeded', results: {} } as const;
  record.add([5, { type: 'attempt-ended', task: 'extract', attempt: 1, seconds: 4, outcome }]);
  record.add([5, { type: 'run-ended', state: 'succeeded', exitCode: 0, seconds: 5 }]);
  const stdout = 'extract | first\nextract | third\nextract | second, whole\nextract | last\n';
  const stderr = `run \`${RUN}\` succeeded in 5.0 s: 1 succeeded\n`;
  expect(await endOf(child, printed)).toEqual({ code: 0, stdout, stderr });
  record.close();
  unlock();
}, 30_000);

test('loses no line of a run that writes all the time', async () => {
  const { record, unlock, child, printed, shows, log, begin } = await follow();
  begin(0, 1);
  for (let i = 0; i < 2000; i++) {
    log(i, `line ${i}\n`);
    if (i % 100 === 0) await shows(`line ${i}\n`);
  }
  record.add([2001, { type: 'run-ended', state: 'succeeded', exitCode: 0, seconds: 2001 }]);
  const { stdout } = await endOf(child, printed);
  expect(stdout).toBe(Array.from({ length: 2000 }, (_, i) => `extract | line ${i}\n`).join(''));
  record.close();
  unlock();
}, 30_000);

test('Ctrl-C ends it quietly', async () => {
  const { record, unlock, child, printed, shows, log, begin } = await follow();
  begin(0, 1);
  log(0, 'first\n');
  await shows('first');
  child.kill('SIGINT');
  expect(await endOf(child, printed)).toEqual({ code: 130, stdout: 'extract | first\n', stderr: '' });
  record.close();
  unlock();
}, 30_000);

test('ends when the runner is killed', async () => {
  const { record, unlock, child, printed, shows, log, begin } = await follow();
  begin(0, 1);
  log(0, 'first\nhalf');
  await shows('first');
  unlock();
  expect(await endOf(child, printed)).toEqual({
    code: 0,
    stdout: 'extract | first\nextract | half\n',
    stderr: `run \`${RUN}\` was killed before its end\n  = help: \`fairlead run --resume ${RUN}\` goes on with it\n`,
  });
  record.close();
}, 30_000);
