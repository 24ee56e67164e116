import { EngineUnavailableError } from '../../src/runner/engine-unavailable-error';
import type { AttemptOutcome } from '../../src/runner/events/attempt-outcome';
import type { RunEventBody } from '../../src/runner/events/run-event';
import type { AttemptEnd, AttemptRequest, Executor } from '../../src/runner/executor';
import { planRun } from '../../src/runner/plan/plan-run';
import { runPipeline } from '../../src/runner/run-pipeline';
import { RunStop } from '../../src/runner/stop/run-stop';
import { ProblemsError } from '../../src/support/problems-error';
import { attemptEnd } from '../support/attempt-end';
import { planOf, planTaskOf } from '../support/plans';
import { VirtualClock } from '../support/virtual-clock';

const plan = planOf({
  parameters: { table: { type: 'string', default: 'orders', variable: 'PARAM_TABLE' } },
  tasks: [
    planTaskOf({ name: 'extract', results: { rows: 'integer' } }),
    planTaskOf({
      name: 'load',
      needs: ['extract'],
      rule: 'all-done',
      inputs: { RESULT_EXTRACT_ROWS: { task: 'extract', result: 'rows' } },
    }),
  ],
});

/** An executor of the test's own, with what was asked of it. */
class FakeExecutor implements Executor {
  readonly requests: AttemptRequest[] = [];
  cleanups = 0;

  constructor(
    private readonly outcome: (request: AttemptRequest) => Promise<AttemptOutcome> | AttemptOutcome,
    private readonly prepared: () => Promise<void> = async () => {},
  ) {}

  prepare(): Promise<void> {
    return this.prepared();
  }

  async attempt(request: AttemptRequest): Promise<AttemptEnd> {
    this.requests.push(request);
    return attemptEnd(await this.outcome(request));
  }

  async cleanup(): Promise<void> {
    this.cleanups += 1;
  }
}

const FAILED: AttemptOutcome = {
  state: 'failed',
  cause: 'exit-code',
  exitCode: 1,
  message: 'exit code 1',
  main: true,
};

async function play(
  executor: FakeExecutor,
  request: Parameters<typeof planRun>[1] = {},
  stop = new RunStop(),
) {
  const clock = new VirtualClock();
  const events: RunEventBody[] = [];
  const end = await clock.until(
    runPipeline({
      id: 'run-1',
      plan: planRun({ plan, definition: 'd1' }, { date: '2026-01-31', ...request }, 0),
      executor,
      clock,
      stop,
      emit: (event) => events.push(event),
    }),
  );
  expect(executor.cleanups).toBe(1);
  return { end, events, clock };
}

it('hands run variables, parameters and results to the tasks', async () => {
  const results: Record<string, Record<string, string>> = { extract: { rows: '12' }, load: {} };
  const executor = new FakeExecutor(({ task }) => ({
    state: 'succeeded',
    results: results[task.name] ?? {},
  }));
  const { end, events } = await play(executor);
  expect(executor.requests.map(({ variables }) => variables)).toMatchObject([
    { RUN_ID: 'run-1', RUN_ATTEMPT: '1', RUN_DATE: '2026-01-31', PARAM_TABLE: 'orders' },
    { RUN_ID: 'run-1', RESULT_EXTRACT_ROWS: '12' },
  ]);
  expect(events[0]).toEqual({
    type: 'run-started',
    run: 'run-1',
    pipeline: 'chain',
    environment: 'local',
    definition: 'd1',
    logicalDate: '2026-01-31T00:00:00+00:00',
    parameters: { table: 'orders' },
    tasks: [
      { name: 'extract', needs: [], containers: [] },
      { name: 'load', needs: ['extract'], containers: [] },
    ],
  });
  expect(events).toContainEqual({ type: 'result', task: 'extract', attempt: 1, values: { rows: '12' } });
  expect(events.at(-1)).toEqual({ type: 'run-ended', state: 'succeeded', exitCode: 0, seconds: 0 });
  expect(end).toEqual({ state: 'succeeded', exitCode: 0 });
});

it('warns of a result that a task needs and nobody wrote', async () => {
  const executor = new FakeExecutor(({ task }) =>
    task.name === 'extract' ? FAILED : { state: 'succeeded', results: {} },
  );
  const { end, events } = await play(executor);
  expect(executor.requests[1]?.variables.RESULT_EXTRACT_ROWS).toBe('');
  expect(events).toContainEqual({
    type: 'message',
    level: 'warning',
    text: '`load` gets an empty `rows`: `extract` did not succeed',
  });
  expect(end).toEqual({ state: 'failed', exitCode: 1 });
});

it.each([
  [
    new EngineUnavailableError('no engine', 'start it'),
    3,
    { type: 'message', level: 'error', text: 'no engine', help: 'start it' },
  ],
  [new ProblemsError([{ message: 'wrong' }]), 2, { type: 'message', level: 'error', text: 'wrong' }],
  [new Error('broken'), 1, { type: 'message', level: 'error', text: 'broken' }],
])('tells why it cannot begin: %s', async (error, exitCode, message) => {
  const executor = new FakeExecutor(
    () => FAILED,
    () => Promise.reject(error),
  );
  const { end, events } = await play(executor);
  expect(executor.requests).toEqual([]);
  expect(events.slice(1)).toEqual([message, { type: 'run-ended', state: 'failed', exitCode, seconds: 0 }]);
  expect(end.exitCode).toBe(exitCode);
});

const untilStopped = ({ stop }: AttemptRequest) =>
  new Promise<AttemptOutcome>((resolve) => {
    const ended = (): AttemptOutcome => ({
      state: 'failed',
      cause: stop.polite.reason,
      message: '',
      main: false,
    });
    stop.polite.addEventListener('abort', () => resolve(ended()));
  });

it('ends with 124 when the run takes too long', async () => {
  const { end, clock } = await play(new FakeExecutor(untilStopped), { timeoutSeconds: 90 });
  expect(end).toEqual({ state: 'timed-out', exitCode: 124 });
  expect(clock.now()).toBe(90_000);
});

it.each([130, 143])('ends with %d when it is interrupted', async (exitCode) => {
  const stop = new RunStop();
  const executor = new FakeExecutor((request) => {
    queueMicrotask(() => stop.interrupt(exitCode));
    return untilStopped(request);
  });
  const { end } = await play(executor, {}, stop);
  expect(end).toEqual({ state: 'interrupted', exitCode });
});

it('starts no task when it is interrupted while it prepares', async () => {
  const stop = new RunStop();
  const executor = new FakeExecutor(
    () => FAILED,
    async () => {
      stop.interrupt(130);
      throw new Error('aborted');
    },
  );
  const { end, events } = await play(executor, {}, stop);
  expect(executor.requests).toEqual([]);
  expect(events.filter(({ type }) => type === 'message')).toEqual([
    {
      ...{ type: 'message', level: 'warning', text: 'stopping: what runs has its grace period' },
      help: 'a second Ctrl-C stops it at once',
    },
  ]);
  expect(end).toEqual({ state: 'interrupted', exitCode: 130 });
});
