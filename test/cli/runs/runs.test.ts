import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AttemptOutcome } from '../../../src/runner/events/attempt-outcome';
import { runMoment } from '../../../src/runner/events/run-moment';
import { lockRun } from '../../../src/runner/record/run-lock';
import { cli } from '../../support/cli';
import { type Happening, recordRun, runStarted } from '../../support/record-run';
import { temporaryFolder } from '../../support/temporary-folder';
import { writeTree } from '../../support/tree';

const folder = temporaryFolder();
const fairlead = cli();
const runs = (...argv: string[]) => fairlead(folder.path, ['runs', ...argv]);
const home = () => join(folder.path, '.fairlead');

const GOOD = '20260129-020000-aa11';
const BAD = '20260130-020000-bb22';
const OPEN = '20260131-020000-cc33';

const tasks = [
  { name: 'extract', needs: [], containers: [] },
  { name: 'load', needs: ['extract'], containers: [] },
  { name: 'old', needs: [], containers: [], takenFrom: GOOD },
];
const task = (seconds: number, name: string, state: 'succeeded' | 'running' | 'failed', reason?: string) =>
  [seconds, { type: 'task', task: name, state, ...(reason && { reason }) }] as Happening;
const usage = {
  ...{ started: '2026-01-31T02:00:01.250Z', ended: '2026-01-31T02:00:03.750Z' },
  ...{ cpuSeconds: 1.25, peakMemoryBytes: 24_000_000, readBytes: 0, writtenBytes: 4096 },
};
const failed = (help?: string): AttemptOutcome => ({
  ...{ state: 'failed', cause: 'exit-code', message: 'exit code 3', main: true, exitCode: 3 },
  ...(help !== undefined && { help }),
});

beforeEach(() => {
  writeTree(folder.path, {
    'dist/local/orders/fairlead.lock': '',
    'secrets/local/database/PASSWORD': 'hunter2\n',
  });
  recordRun(home(), GOOD, [
    runStarted(GOOD, {
      ...{ pipeline: 'customers', environment: 'other' },
      logicalDate: '2026-01-31T02:00:00+01:00',
    }),
    task(3, 'extract', 'succeeded'),
    [3, { type: 'run-ended', state: 'succeeded', exitCode: 0, seconds: 3 }],
  ]);
  recordRun(home(), BAD, [
    runStarted(BAD, { tasks, parameters: { table: 'orders', token: 'hunter2' } }),
    [1, { type: 'message', level: 'warning', text: 'odd' }],
    [1, { type: 'attempt-started', task: 'extract', attempt: 1 }],
    [4, { type: 'attempt-ended', task: 'extract', attempt: 1, seconds: 3, usage, outcome: failed('look') }],
    [5, { type: 'attempt-started', task: 'extract', attempt: 2 }],
    [6, { type: 'result', task: 'extract', attempt: 2, values: { path: '/hunter2', rows: '12' } }],
    [
      6,
      {
        ...{ type: 'attempt-ended', task: 'extract', attempt: 2, seconds: 1 },
        outcome: { state: 'succeeded', results: {} },
      },
    ],
    task(6, 'extract', 'succeeded'),
    task(6, 'old', 'succeeded', 'succeeded before'),
    [6, { type: 'attempt-started', task: 'load', attempt: 1 }],
    [7, { type: 'attempt-ended', task: 'load', attempt: 1, seconds: 1, outcome: failed() }],
    task(7, 'load', 'failed', 'exit code 3'),
    [75, { type: 'run-ended', state: 'failed', exitCode: 1, seconds: 75 }],
  ]);
  recordRun(home(), OPEN, [
    runStarted(OPEN, { tasks, logicalDate: '2026-01-31T00:00:00+00:00' }),
    task(1, 'extract', 'running'),
    [1, { type: 'attempt-started', task: 'extract', attempt: 1 }],
  ]);
});

const LOST = `run \`${OPEN}\` was killed before its end\n  = help: \`fairlead run --resume ${OPEN}\` goes on with it\n`;

describe('runs', () => {
  test('lists them, the latest first, and how to go on with one that was lost', async () => {
    const { code, stdout, stderr } = await runs();
    expect({ code, stderr }).toEqual({ code: 0, stderr: LOST });
    expect(stdout.replace(/(\d+d ago|STARTED) +/g, '$1  ').replace(/\d+d/g, 'Nd')).toBe(
      `RUN                   PIPELINE   ENV    DATE                    STATE      STARTED  TOOK   OK   FAILED
${OPEN}  orders     local  2026-01-31T00:00Z       lost       Nd ago  0/3  0
${BAD}  orders     local  2026-01-31T02:00Z       failed     Nd ago  1m15s  2/3  1
${GOOD}  customers  other  2026-01-31T02:00+01:00  succeeded  Nd ago  3.0 s  1/1  0
`,
    );
  });

  test('fit into the terminal', async () => {
    const { stdout } = await fairlead(folder.path, ['runs'], { NO_COLOR: '1' }, 80);
    expect(stdout.replace(/\d+d ago/g, '99d ago').replace(/STARTED +/, 'STARTED  ')).toBe(
      `RUN                   PIPELINE  DATE                    STATE      STARTED  …
${OPEN}  orders    2026-01-31T00:00Z       lost       99d ago
${BAD}  orders    2026-01-31T02:00Z       failed     99d ago
${GOOD}  cust…ers  2026-01-31T02:00+01:00  succeeded  99d ago
`,
    );
  });

  test('tells one that is driven from one that is lost', async () => {
    const unlock = await lockRun(home(), OPEN);
    const { stdout, stderr } = await runs('orders', '-o', 'json', '--limit', '1');
    unlock();
    expect(stderr).toBe('older runs: `--limit` more than 1\n');
    expect(JSON.parse(stdout)).toEqual([
      {
        ...{ run: OPEN, pipeline: 'orders', environment: 'local', state: 'running' },
        logicalDate: '2026-01-31T00:00:00+00:00',
        started: '2026-01-31T02:00:00.000Z',
        seconds: expect.any(Number),
        tasks: { running: 1, pending: 2 },
      },
    ]);
  });

  test('only those of an environment', async () => {
    expect(JSON.parse((await runs('--env', 'other', '-o', 'json')).stdout)).toMatchObject([
      { run: GOOD, state: 'succeeded', exitCode: 0, seconds: 3, ended: '2026-01-31T02:00:03.000Z' },
    ]);
  });

  test('none is no mistake', async () => {
    writeTree(folder.path, { 'new/pipelines/x.ts': '' });
    const { code, stdout, stderr } = await fairlead(join(folder.path, 'new'), ['runs', '-o', 'json']);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
    const text = await fairlead(join(folder.path, 'new'), ['runs']);
    expect(text).toEqual({ code: 0, stdout: '', stderr: 'no run yet: `fairlead run PIPELINE` begins one\n' });
    expect(existsSync(join(folder.path, 'new/.fairlead'))).toBe(false);
  });

  test.each([
    [['ordes'], 'error: there is no pipeline `ordes`\n  = help: did you mean `orders`?\n'],
    [['nosuch'], 'error: there is no pipeline `nosuch`\n  = help: known: `customers`, `orders`\n'],
    [['shwo'], 'error: there is no pipeline `shwo`\n  = help: did you mean `fairlead runs show`?\n'],
    [
      ['shwo', 'latest'],
      'error: too many arguments for `runs`: expected 1 argument, got 2\n  = help: did you mean `fairlead runs show`?\n',
    ],
    [['--limit', 'all'], 'error: `--limit all` is no whole number above 0\n'],
  ])('refuses %j', async (argv, stderr) => {
    expect(await runs(...argv)).toEqual({ code: 2, stdout: '', stderr });
  });
});

describe('runs show', () => {
  test('tells all of a run, without secret values', async () => {
    expect(await runs('show', 'bb22')).toEqual({
      code: 0,
      stdout: `run ${BAD} of orders in local for 2026-01-31T02:00:00+00:00
  state       failed in 1m15s (exit code 1)
  started     2026-01-31T02:00:00.000Z
  ended       2026-01-31T02:01:15.000Z
  parameter   table=orders
              token=***
  message     odd

extract succeeded
  attempt 1   failed in 3.0 s: exit code 3 (exit-code)
              help: look
              submitted 2026-01-31T02:00:01.000Z, started 2026-01-31T02:00:01.250Z, ended 2026-01-31T02:00:04.000Z
              cpu 1.3 s, peak memory 24MB, read 0B, written 4.1kB
  attempt 2   succeeded in 1.0 s
              submitted 2026-01-31T02:00:05.000Z, ended 2026-01-31T02:00:06.000Z
  result      path=/***
              rows=12

load failed: exit code 3
  needs       extract
  attempt 1   failed in 1.0 s: exit code 3 (exit-code)
              submitted 2026-01-31T02:00:06.000Z, ended 2026-01-31T02:00:07.000Z

old succeeded: succeeded before
  taken from  run ${GOOD}
`,
      stderr: '',
    });
  });

  test('tells what was stopped from what failed', async () => {
    recordRun(home(), '20260201-020000-dd44', [
      runStarted('20260201-020000-dd44'),
      [1, { type: 'attempt-started', task: 'extract', attempt: 1 }],
      [
        3,
        {
          ...{ type: 'attempt-ended', task: 'extract', attempt: 1, seconds: 2 },
          outcome: {
            ...{ state: 'cancelled', cause: 'interrupted', main: false },
            message: 'the run was interrupted',
          },
        },
      ],
      [
        3,
        { type: 'task', task: 'extract', state: 'cancelled', reason: 'the run was interrupted', attempt: 1 },
      ],
      [3, { type: 'run-ended', state: 'interrupted', exitCode: 130, seconds: 3 }],
    ]);
    const { stdout } = await runs('show', 'dd44');
    expect(stdout.slice(stdout.indexOf('\n\n'))).toBe(`

extract cancelled: the run was interrupted
  attempt 1   cancelled in 2.0 s: the run was interrupted
              submitted 2026-01-31T02:00:01.000Z, ended 2026-01-31T02:00:03.000Z
`);
    const [listed] = JSON.parse((await runs('-o', 'json', '--limit', '1')).stdout);
    expect(listed).toMatchObject({ state: 'interrupted', tasks: { cancelled: 1 } });
  });

  test('fits into the terminal', async () => {
    const { stdout } = await fairlead(folder.path, ['runs', 'show', BAD], { NO_COLOR: '1' }, 80);
    expect(stdout.split('\n').slice(8, 14)).toEqual([
      'extract succeeded',
      '  attempt 1   failed in 3.0 s: exit code 3 (exit-code)',
      '              help: look',
      '              submitted 2026-01-31T02:00:01.000Z, started',
      '              2026-01-31T02:00:01.250Z, ended 2026-01-31T02:00:04.000Z',
      '              cpu 1.3 s, peak memory 24MB, read 0B, written 4.1kB',
    ]);
  });

  test('as JSON', async () => {
    const { stdout, stderr } = await runs('show', 'latest', '-o', 'json');
    expect(stderr).toBe(LOST);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ run: OPEN, state: 'lost' },
      tasks: [{ name: 'extract', state: 'running', attempts: [{ attempt: 1 }] }, {}, { takenFrom: GOOD }],
    });
    const bad = (await runs('show', BAD, '-o', 'json')).stdout;
    expect(bad).not.toContain('hunter2');
    expect(JSON.parse(bad).tasks[0].attempts[0]).toMatchObject({ usage, outcome: { cause: 'exit-code' } });
  });

  test('refuses what is no run', async () => {
    expect(await runs('show', 'orders')).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: there is no run \`orders\`\n  = help: \`orders\` is a pipeline; its latest run is \`${OPEN}\`\n`,
    });
  });
});

describe('runs rm', () => {
  const left = async () =>
    JSON.parse((await runs('-o', 'json')).stdout).map(({ run }: { run: string }) => run);

  test('removes runs by their ids', async () => {
    expect(await runs('rm', 'aa11', OPEN, 'aa11')).toEqual({
      code: 0,
      stdout: `${GOOD}\n${OPEN}\n`,
      stderr: '',
    });
    expect(await left()).toEqual([BAD]);
  });

  test('removes those that are old, and none that is running', async () => {
    const recent = `${runMoment(Date.now() - 86_400_000)}-dd44`;
    recordRun(home(), recent, [runStarted(recent)]);
    const unlock = await lockRun(home(), OPEN);
    expect(await runs('rm', '--older-than', '2d')).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: nobody can be asked whether to remove 2 runs, ${GOOD} to ${BAD}\n  = help: give \`--yes\` to remove without asking\n`,
    });
    expect(await left()).toEqual([recent, OPEN, BAD, GOOD]);
    expect(await runs('rm', '--older-than', '2d', '--yes')).toEqual({
      code: 1,
      stdout: `${BAD}\n${GOOD}\n`,
      stderr: `run \`${OPEN}\` is still running: it stays\n`,
    });
    unlock();
    expect(await left()).toEqual([recent, OPEN]);
  });

  test.each([
    [
      ['x', 'y', 'aa11'],
      'error: there is no run `x`\n  = help: `fairlead runs` lists them\nerror: there is no run `y`\n  = help: `fairlead runs` lists them\n',
    ],
    [[], 'error: no run is named\n  = help: name some by their ids, or all with `--older-than 30d`\n'],
    [
      ['aa11', '--older-than', 'ever'],
      'error: ids and `--older-than` exclude each other\n  = help: give one of the two\nerror: `--older-than ever` is no duration\n  = help: write `12h`, `30d`\n',
    ],
  ])('refuses %j, and removes nothing', async (argv, stderr) => {
    expect(await runs('rm', ...argv)).toEqual({ code: 2, stdout: '', stderr });
    expect(await left()).toHaveLength(3);
  });
});
