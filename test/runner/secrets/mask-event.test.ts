import type { RunEventBody } from '../../../src/runner/events/run-event';
import { maskEvent } from '../../../src/runner/secrets/mask-event';

const STARTED: Extract<RunEventBody, { type: 'run-started' }> = {
  ...{ type: 'run-started', run: 'run-1', pipeline: 'failed', environment: 'local', definition: 'd' },
  ...{ logicalDate: '2026-01-31T02:00:00+01:00', parameters: { failed: 'failed' }, tasks: [] },
};
const values = [Buffer.from('failed')];

it.each<[RunEventBody, RunEventBody]>([
  [
    { type: 'task', task: 'failed', state: 'failed', reason: 'it failed' },
    { type: 'task', task: 'failed', state: 'failed', reason: 'it ***' },
  ],
  [
    { type: 'task', task: 'a', state: 'running' },
    { type: 'task', task: 'a', state: 'running' },
  ],
  [
    {
      type: 'attempt-ended',
      task: 'a',
      attempt: 1,
      seconds: 1,
      outcome: { state: 'failed', cause: 'engine', message: 'bind failed', help: 'failed', main: true },
    },
    {
      type: 'attempt-ended',
      task: 'a',
      attempt: 1,
      seconds: 1,
      outcome: { state: 'failed', cause: 'engine', message: 'bind ***', help: '***', main: true },
    },
  ],
  [
    {
      type: 'attempt-ended',
      task: 'a',
      attempt: 1,
      seconds: 1,
      outcome: { state: 'succeeded', results: { failed: 'failed' } },
    },
    {
      type: 'attempt-ended',
      task: 'a',
      attempt: 1,
      seconds: 1,
      outcome: { state: 'succeeded', results: { failed: '***' } },
    },
  ],
  [
    { type: 'result', task: 'a', attempt: 1, values: { x: 'failed' } },
    { type: 'result', task: 'a', attempt: 1, values: { x: '***' } },
  ],
  [
    { type: 'message', level: 'error', text: 'failed', help: 'see what failed' },
    { type: 'message', level: 'error', text: '***', help: 'see what ***' },
  ],
  [
    { type: 'image', image: 'failed:1', state: 'pulling', detail: 'failed once' },
    { type: 'image', image: 'failed:1', state: 'pulling', detail: '*** once' },
  ],
  [
    { type: 'image', image: 'failed:1', state: 'ready' },
    { type: 'image', image: 'failed:1', state: 'ready' },
  ],
  [STARTED, { ...STARTED, parameters: { failed: '***' } }],
  [
    { type: 'run-ended', state: 'failed', exitCode: 1, seconds: 1 },
    { type: 'run-ended', state: 'failed', exitCode: 1, seconds: 1 },
  ],
])('masks what was said, not what fairlead says: %j', (event, masked) => {
  expect(maskEvent(event, values)).toEqual(masked);
});
