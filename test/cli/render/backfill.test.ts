import { backfillRenderer } from '../../../src/cli/render/backfill';
import type { RunEventBody } from '../../../src/runner/events/run-event';
import { EmulatedTerminal } from '../../support/emulated-terminal';
import { runStarted } from '../../support/run-started';
import { writtenTo } from '../../support/written-to';

const RUN = '20260131-020000-9f3c';
const ENV = { NO_COLOR: '1' };
const failure = { state: 'failed', cause: 'exit-code', message: 'exit code 3', main: true } as const;
const EVENTS: readonly RunEventBody[] = [
  runStarted(['extract', 'load']),
  { type: 'attempt-started', task: 'extract', attempt: 1 },
  {
    ...{ type: 'log', task: 'extract', attempt: 1, stream: 'stdout' },
    bytes: Buffer.from(`ValueError: ${'a line that is too long for the terminal '.repeat(3)}\n`),
  },
  { type: 'attempt-ended', task: 'extract', attempt: 1, seconds: 1, outcome: failure },
  { type: 'task', task: 'extract', state: 'failed', attempt: 1 },
  { type: 'task', task: 'load', state: 'upstream-failed' },
  { type: 'run-ended', state: 'failed', exitCode: 1, seconds: 2 },
];

function show(stdout: NodeJS.WritableStream): void {
  const io = { env: ENV, cwd: () => '/', stdout, stderr: stdout };
  const renderer = backfillRenderer('auto', io);
  renderer.begin({ pipeline: 'orders', environment: 'local', due: 3, done: 1 });
  const render = renderer.show(RUN);
  for (const event of EVENTS) render({ time: '2026-01-31T00:00:00.000Z', ...event });
  const ends = new Map([
    ['b', { state: 'interrupted', exitCode: 130 } as const],
    ['a', { state: 'succeeded', exitCode: 0 } as const],
  ]);
  renderer.end({ ends, notStarted: 1, exitCode: 130 });
}

it('has a line where each run begins and ends, and what went wrong', () => {
  const long = 'a line that is too long for the terminal '.repeat(3);
  expect(writtenTo(show)).toBe(`orders in local: 3 runs to do, 1 have succeeded before
2026-01-31T02:00+01:00  ${RUN}  running
2026-01-31T02:00+01:00  ${RUN}  failed in 2.0 s: 1 failed, 1 upstream-failed

extract failed (attempt 1): exit code 3
  its last lines:
    ValueError: ${long}

go on with it: fairlead run --resume ${RUN}
1 succeeded, 1 interrupted, 1 not started
`);
});

it('fits into the terminal', async () => {
  const terminal = new EmulatedTerminal(80, 24);
  show(terminal);
  expect(await terminal.everything()).toEqual([
    'orders in local: 3 runs to do, 1 have succeeded before',
    `2026-01-31T02:00+01:00  ${RUN}  running`,
    `2026-01-31T02:00+01:00  ${RUN}  failed in 2.0 s: 1 failed, 1`,
    '                                              upstream-failed',
    '',
    'extract failed (attempt 1): exit code 3',
    '  its last lines:',
    '    ValueError: a line that is too long for the terminal a line that is too',
    '      long for the terminal a line that is too long for the terminal ',
    '',
    `go on with it: fairlead run --resume ${RUN}`,
    '1 succeeded, 1 interrupted, 1 not started',
  ]);
});
