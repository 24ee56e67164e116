import { RunTable } from '../../../../src/cli/render/tty/run-table';
import type { RunEventBody } from '../../../../src/runner/events/run-event';
import { runStarted } from '../../../support/run-started';

/** What the table shows after events, the first at 0 and each a second after the one before. */
function viewOf(events: readonly RunEventBody[]) {
  const table = new RunTable();
  events.forEach((event, index) => {
    table.add({ time: new Date(index * 1000).toISOString(), ...event });
  });
  const view = table.view();
  const plain = (row: { readonly detail: () => string }) => ({ ...row, detail: row.detail() });
  return view && { ...view, tasks: view.tasks.map(plain), helpers: view.helpers.map(plain) };
}

const started = runStarted(['extract', 'load']);
const log = (text: string, more: { container?: string; attempt?: number } = {}): RunEventBody => ({
  ...{ type: 'log', task: 'extract', attempt: 1, stream: 'stdout', bytes: Buffer.from(text), ...more },
});
const running = (attempt: number): RunEventBody[] => [
  { type: 'task', task: 'extract', state: 'running', attempt },
  { type: 'attempt-started', task: 'extract', attempt },
];
const failed: RunEventBody = {
  type: 'attempt-ended',
  task: 'extract',
  attempt: 1,
  seconds: 7,
  outcome: { state: 'failed', cause: 'exit-code', message: 'exit code 3', main: true },
};
const row = (events: readonly RunEventBody[]) => viewOf([started, ...events])?.tasks[0];

it('has nothing before a run has begun', () => {
  expect(viewOf([{ type: 'message', level: 'error', text: 'no' }])).toBeUndefined();
});

it('says of a run what it is', () => {
  expect(viewOf([started])).toEqual({
    ...{ run: started.run, pipeline: 'orders', environment: 'local', logicalDate: started.logicalDate },
    ...{ started: 0, ended: 0, helpers: [] },
    tasks: [
      { name: 'extract', state: 'pending', detail: '' },
      { name: 'load', state: 'pending', detail: '' },
    ],
  });
});

it('shows the last line that is not blank, of the main container if it has said anything', () => {
  const first = [...running(1), log('starting\n', { container: 'proxy' })];
  expect(row(first)).toEqual({
    name: 'extract',
    state: 'running',
    attempt: 1,
    since: 2000,
    detail: 'starting',
  });
  expect(row([...first, log('one\ntw')])?.detail).toBe('tw');
  expect(row([...first, log('one\ntw'), log('o\n\n'), log('more\n', { container: 'proxy' })])?.detail).toBe(
    'two',
  );
});

it('follows a task through its attempts', () => {
  const retrying: RunEventBody[] = [
    ...[...running(1), log('dying\n'), failed],
    {
      type: 'task',
      task: 'extract',
      state: 'retrying',
      reason: 'exit code 3; attempt 2 of 2 in 5 s',
      attempt: 1,
    },
  ];
  const detail = 'exit code 3; attempt 2 of 2 in 5 s';
  expect(row(retrying)).toEqual({ name: 'extract', state: 'retrying', attempt: 1, seconds: 7, detail });
  expect(row([...retrying, ...running(2)])).toMatchObject({
    state: 'running',
    attempt: 2,
    since: 7000,
    detail: '',
  });
});

it('shows services and images until they are ready', () => {
  const helpers = (...events: RunEventBody[]) => viewOf([started, ...events])?.helpers;
  const pulling: RunEventBody = { type: 'image', image: 'etl:1', state: 'pulling' };
  const service: RunEventBody = { type: 'service', service: 'db', state: 'starting' };
  expect(helpers(pulling, service, { ...pulling, detail: '12 of 40 MB' })).toEqual([
    { name: 'etl:1', state: 'pulling', since: 1000, detail: '12 of 40 MB' },
    { name: 'db', state: 'starting', since: 2000, detail: '' },
  ]);
  expect(helpers(pulling, service, { ...service, state: 'ready' }, { ...pulling, state: 'ready' })).toEqual(
    [],
  );
  expect(helpers(service, { type: 'run-ended', state: 'failed', exitCode: 3, seconds: 1 })).toEqual([]);
});

it('counts the tasks that have ended', () => {
  const view = viewOf([
    started,
    { type: 'task', task: 'extract', state: 'failed', reason: 'exit code 3', attempt: 1 },
    { type: 'task', task: 'load', state: 'upstream-failed', reason: '`extract` failed' },
    { type: 'run-ended', state: 'failed', exitCode: 1, seconds: 2.5 },
  ]);
  expect(view).toMatchObject({ ended: 2, seconds: 2.5 });
});
