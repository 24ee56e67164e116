import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { systemClock } from '../../src/runner/clock';
import { lockRun } from '../../src/runner/record/run-lock';
import { stopRunner } from '../../src/runner/record/stop-runner';
import { cli } from '../support/cli';
import { recordRun, runStarted } from '../support/record-run';
import { temporaryFolder } from '../support/temporary-folder';
import { writeTree } from '../support/tree';

const folder = temporaryFolder();
const fairlead = cli();
const home = () => join(folder.path, '.fairlead');
const RUN = '20260131-020000-cc33';

beforeEach(() => writeTree(folder.path, { 'dist/local/orders/fairlead.lock': '' }));

test('what makes no sense in the background is refused at once', async () => {
  const argv = ['run', 'orders', '--detach', '--dry-run', '--progress', 'json', '--from-date', '2026-01-01'];
  expect(await fairlead(folder.path, argv)).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: \`--from-date\`, \`--dry-run\`, \`--progress\` beside \`--detach\`: one run goes on in the background, where nobody sees it
  = help: leave it out; \`fairlead logs -f\` shows a run in the background
error: \`--from-date\` without \`--to-date\`
  = help: a backfill needs both: \`--from-date 2026-01-01 --to-date 2026-01-31\`
`,
  });
});

test('a run that has ended cannot be cancelled', async () => {
  recordRun(home(), RUN, [
    runStarted(RUN),
    [1, { type: 'run-ended', state: 'succeeded', exitCode: 0, seconds: 1 }],
  ]);
  expect(await fairlead(folder.path, ['cancel', 'latest'])).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: run \`${RUN}\` has ended\n  = help: \`fairlead runs show\` tells how\n`,
  });
});

test('nor one that no process drives any more', async () => {
  recordRun(home(), RUN, [runStarted(RUN)]);
  expect(await fairlead(folder.path, ['cancel', RUN])).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: no process of this machine drives run \`${RUN}\` any more
  = help: \`fairlead run --resume ${RUN}\` goes on with it, \`fairlead down\` removes what is left of it
`,
  });
});

test('the process that drives a run is interrupted, and waited for', async () => {
  const script = "process.once('SIGINT', () => process.exit(7)); setInterval(() => {}, 1000); console.log()";
  const runner = spawn(process.execPath, ['-e', script]);
  await once(runner.stdout, 'data');
  writeTree(home(), { [`runs/${RUN}/runner.pid`]: String(runner.pid) });
  const release = await lockRun(home(), RUN);
  const ended = once(runner, 'exit').then(([code]) => {
    release();
    return code;
  });
  expect(await stopRunner(home(), RUN, systemClock)).toBe('stopped');
  expect(await ended).toBe(7);
  expect(await stopRunner(home(), RUN, systemClock)).toBe('gone');
});
