import { join } from 'node:path';
import { lockRun } from '../../../src/runner/record/run-lock';
import { cli } from '../../support/cli';
import { type Happening, recordRun, runStarted } from '../../support/record-run';
import { temporaryFolder } from '../../support/temporary-folder';
import { writeTree } from '../../support/tree';

const folder = temporaryFolder();
const fairlead = cli();
const why = (...argv: string[]) => fairlead(folder.path, ['why', ...argv]);
const home = () => join(folder.path, '.fairlead');

const FIRST = '20260130-020000-aa11';
const LAST = '20260131-020000-bb22';

const failing: readonly Happening[] = [
  [1, { type: 'attempt-started', task: 'extract', attempt: 1 }],
  [
    2,
    {
      ...{ type: 'attempt-ended', task: 'extract', attempt: 1, seconds: 1 },
      outcome: { state: 'failed', cause: 'exit-code', message: 'exit code 3', main: true, exitCode: 3 },
    },
  ],
  [2, { type: 'task', task: 'extract', state: 'failed', reason: 'exit code 3', attempt: 1 }],
];
const ended = (state: 'failed' | 'interrupted' | 'succeeded'): Happening => [
  3,
  { type: 'run-ended', state, exitCode: 1, seconds: 3 },
];

beforeEach(() => writeTree(folder.path, { 'dist/local/orders/fairlead.lock': '' }));

test('says of a run without an end that it is lost, or still running', async () => {
  recordRun(home(), FIRST, [runStarted(FIRST), ...failing]);
  recordRun(home(), LAST, [runStarted(LAST), ...failing]);
  expect((await why()).stdout).toBe(`run ${LAST} of orders in local for 2026-01-31T02:00:00+00:00: lost
no run of it has succeeded before; compared with run ${FIRST} for 2026-01-31T02:00:00+00:00: lost

extract failed (attempt 1): exit code 3
  nothing that is recorded has changed: look at the data, and at what the task talks to over the network
`);
  const unlock = await lockRun(home(), LAST);
  const { stdout } = await why('-o', 'json');
  unlock();
  expect(JSON.parse(stdout)).toMatchObject({ state: 'running', against: { run: FIRST, state: 'lost' } });
});

test('is no wider than the terminal', async () => {
  recordRun(home(), FIRST, [runStarted(FIRST), ...failing]);
  recordRun(home(), LAST, [runStarted(LAST), ...failing]);
  expect(
    (await fairlead(folder.path, ['why'], { NO_COLOR: '1' }, 80)).stdout,
  ).toBe(`run ${LAST} of orders in local for 2026-01-31T02:00:00+00:00:
  lost
no run of it has succeeded before; compared with run 20260130-020000-aa11 for
  2026-01-31T02:00:00+00:00: lost

extract failed (attempt 1): exit code 3
  nothing that is recorded has changed: look at the data, and at what the task
    talks to over the network
`);
});

test.each(['interrupted', 'succeeded'] as const)('has nothing to say of a run that %s', async (state) => {
  const cancelled = { type: 'task', task: 'extract', state: 'cancelled' } as const;
  recordRun(home(), LAST, [runStarted(LAST), [2, cancelled], ended(state)]);
  expect(await why()).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: no task of run \`${LAST}\` (${state}) has failed
  = help: \`fairlead runs show ${LAST}\` says how it ended, \`fairlead runs\` which runs have failed
`,
  });
});
