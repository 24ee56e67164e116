import { paintWith } from '../../../src/cli/render/paint';
import { quietRenderer } from '../../../src/cli/render/quiet';
import type { RunEventBody } from '../../../src/runner/events/run-event';
import { writtenTo } from '../../support/written-to';

const print = (events: readonly RunEventBody[]) =>
  writtenTo((stderr) => {
    const render = quietRenderer(stderr, paintWith(false));
    for (const event of events) render({ time: '2026-01-31T00:00:00.000Z', ...event });
  });

const STARTED: RunEventBody = {
  type: 'run-started',
  run: 'run-1',
  pipeline: 'orders',
  environment: 'local',
  definition: 'd',
  logicalDate: '2026-01-31T00:00:00+00:00',
  parameters: { table: 'orders' },
  tasks: [{ name: 'extract', needs: [], containers: [] }],
};
const attempt = (outcome: Extract<RunEventBody, { type: 'attempt-ended' }>['outcome']): RunEventBody[] => [
  { type: 'attempt-started', task: 'extract', attempt: 1 },
  { type: 'log', task: 'extract', attempt: 1, stream: 'stdout', bytes: Buffer.from('looking\n') },
  { type: 'attempt-ended', task: 'extract', attempt: 1, seconds: 1, outcome },
];
const failure = { state: 'failed', cause: 'exit-code', message: 'exit code 3', main: true } as const;
const ERROR: RunEventBody = { type: 'message', level: 'error', text: 'no engine', help: 'start it' };

it('says nothing of a run that succeeds', () => {
  const text = print([
    STARTED,
    { type: 'message', level: 'warning', text: 'odd' },
    ...attempt(failure),
    { type: 'task', task: 'extract', state: 'retrying', reason: 'exit code 3', attempt: 1 },
    ...attempt({ state: 'succeeded', results: {} }),
    { type: 'task', task: 'extract', state: 'succeeded', attempt: 1 },
    { type: 'run-ended', state: 'succeeded', exitCode: 0, seconds: 2 },
  ]);
  expect(text).toBe('');
});

it('says what failed, and what to do next', () => {
  const text = print([
    STARTED,
    ...attempt({ ...failure, help: 'look there' }),
    { type: 'task', task: 'extract', state: 'failed', reason: 'exit code 3', attempt: 1 },
    { type: 'run-ended', state: 'failed', exitCode: 1, seconds: 2 },
  ]);
  expect(text).toBe(`failed in 2.0 s: 1 failed

extract failed (attempt 1): exit code 3
  help: look there
  its last lines:
    looking

go on with it: fairlead run --resume run-1
`);
});

it('says how a run was stopped', () => {
  expect(print([STARTED, { type: 'run-ended', state: 'timed-out', exitCode: 124, seconds: 60 }])).toBe(
    'timed-out in 1m00s\n\ngo on with it: fairlead run --resume run-1\n',
  );
});

it('says why a run could not begin, and no more', () => {
  expect(print([STARTED, ERROR, { type: 'run-ended', state: 'failed', exitCode: 3, seconds: 0 }])).toBe(
    'error: no engine\n  = help: start it\n',
  );
});
