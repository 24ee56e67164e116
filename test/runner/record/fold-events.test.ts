import type { RunEventBody } from '../../../src/runner/events/run-event';
import { foldEvents } from '../../../src/runner/record/fold-events';
import { BEGIN, type Happening, runStarted } from '../../support/record-run';

const iso = (seconds: number) => new Date(BEGIN + seconds * 1000).toISOString();
const fold = (...events: Happening[]) =>
  foldEvents(events.map(([seconds, event]) => ({ time: iso(seconds), ...event })));
const FAILED = {
  state: 'failed',
  cause: 'exit-code',
  message: 'exit code 1',
  main: true,
  exitCode: 1,
} as const;
const SUCCEEDED = { state: 'succeeded', results: { rows: '***' } } as const;
const ended = (attempt: number, outcome: typeof FAILED | typeof SUCCEEDED): RunEventBody => ({
  ...{ type: 'attempt-ended', task: 'extract', attempt, outcome, seconds: 1 },
});

it('is nothing without a beginning', () => {
  expect(fold()).toBeUndefined();
});

it('tells attempts, results and the end', () => {
  const view = fold(
    runStarted('run-1'),
    [1, { type: 'attempt-started', task: 'extract', attempt: 1 }],
    [2, ended(1, FAILED)],
    [2, { type: 'task', task: 'extract', state: 'retrying', reason: 'exit code 1' }],
    [3, { type: 'attempt-started', task: 'extract', attempt: 2 }],
    [4, { type: 'result', task: 'extract', attempt: 2, values: { rows: '4' } }],
    [4, ended(2, SUCCEEDED)],
    [4, { type: 'task', task: 'extract', state: 'succeeded', attempt: 2 }],
    [5, { type: 'message', level: 'warning', text: 'careful' }],
    [5, { type: 'run-ended', state: 'succeeded', exitCode: 0, seconds: 5 }],
  );
  expect(view).toEqual({
    ...{ run: 'run-1', pipeline: 'orders', environment: 'local', definition: 'd1', starts: 1 },
    ...{ logicalDate: '2026-01-31T02:00:00+00:00', parameters: {}, messages: ['careful'] },
    ...{ state: 'succeeded', exitCode: 0, started: iso(0), ended: iso(5), seconds: 5 },
    tasks: [
      {
        ...{ name: 'extract', needs: [], containers: [], state: 'succeeded', results: { rows: '4' } },
        attempts: [
          {
            attempt: 1,
            submitted: iso(1),
            definition: 'd1',
            start: 1,
            ended: iso(2),
            seconds: 1,
            outcome: FAILED,
          },
          {
            attempt: 2,
            submitted: iso(3),
            definition: 'd1',
            start: 1,
            ended: iso(4),
            seconds: 1,
            outcome: SUCCEEDED,
          },
        ],
      },
    ],
  });
});

it('knows that a task has succeeded although the runner was killed before it said so', () => {
  const view = fold(
    runStarted('run-1'),
    [1, { type: 'attempt-started', task: 'extract', attempt: 1 }],
    [2, ended(1, SUCCEEDED)],
  );
  expect(view).toMatchObject({ state: 'open', tasks: [{ state: 'succeeded' }] });
});

it('keeps what had succeeded when the run was resumed, and begins anew with the rest', () => {
  const tasks = ['extract', 'load'].map((name) => ({ name, needs: [], containers: [] }));
  const view = fold(
    runStarted('run-1', { tasks }),
    [1, { type: 'attempt-started', task: 'extract', attempt: 1 }],
    [2, ended(1, SUCCEEDED)],
    [2, { type: 'attempt-started', task: 'load', attempt: 1 }],
    [3, { type: 'task', task: 'load', state: 'failed', reason: 'exit code 1' }],
    [3, { type: 'run-ended', state: 'failed', exitCode: 1, seconds: 3 }],
    runStarted('run-1', { tasks, resumed: true, definition: 'd2' }),
    [9, { type: 'attempt-started', task: 'load', attempt: 2 }],
  );
  expect(view).toMatchObject({
    ...{ state: 'open', definition: 'd2', starts: 2, started: iso(0) },
    tasks: [
      { name: 'extract', state: 'succeeded' },
      {
        ...{ name: 'load', state: 'pending' },
        attempts: [
          { attempt: 1, definition: 'd1', start: 1 },
          { attempt: 2, definition: 'd2', start: 2 },
        ],
      },
    ],
  });
  expect(view).not.toHaveProperty('exitCode');
});

it('tells of a gap in a log as of a message', () => {
  const gap = { from: iso(1), to: iso(2) };
  const view = fold(runStarted('run-1'), [3, { type: 'log-gap', task: 'extract', attempt: 1, ...gap }]);
  expect(view?.messages).toEqual([
    `the log of \`extract\` has a gap: what was written after ${iso(1)} and before ${iso(2)} was no longer there to be read`,
  ]);
});
