import type { PlanTask } from '../../../src/assembly/plan';
import type { AttemptCause } from '../../../src/runner/events/attempt-cause';
import type { AttemptOutcome } from '../../../src/runner/events/attempt-outcome';
import type { RunEventBody } from '../../../src/runner/events/run-event';
import { type ScheduleOptions, scheduleTasks } from '../../../src/runner/schedule/schedule-tasks';
import { RunStop } from '../../../src/runner/stop/run-stop';
import { attemptEnd } from '../../support/attempt-end';
import { planTaskOf } from '../../support/plans';
import { VirtualClock } from '../../support/virtual-clock';

const SUCCEEDED: AttemptOutcome = { state: 'succeeded', results: {} };
const exit = (code: number | AttemptCause): AttemptOutcome => {
  if (code === 0) return SUCCEEDED;
  return typeof code === 'string'
    ? { state: 'failed', cause: code, message: code, main: false }
    : { state: 'failed', cause: 'exit-code', message: `exit code ${code}`, main: true, exitCode: code };
};

/** A task that takes so many seconds per attempt and ends with these codes or causes, one after the other. */
type Script = Partial<PlanTask> & {
  readonly name: string;
  readonly codes?: readonly (number | AttemptCause)[];
  readonly takes?: number;
};

/** Runs scripted tasks on a virtual clock; what happened is told as `second task state (attempt): reason`. */
async function play(
  scripts: readonly Script[],
  options: Partial<ScheduleOptions> & { at?: Readonly<Record<number, (stop: RunStop) => void>> } = {},
) {
  const clock = new VirtualClock();
  const stop = new RunStop();
  const events: RunEventBody[] = [];
  const lines: string[] = [];
  const second = () => clock.now() / 1000;
  for (const [when, act] of Object.entries(options.at ?? {}))
    clock.after(Number(when) * 1000, () => act(stop));
  const states = await clock.until(
    scheduleTasks({
      tasks: scripts.map(({ codes, takes, ...task }) => planTaskOf(task)),
      parallelism: Infinity,
      keepGoing: false,
      clock,
      stop: stop.signals,
      emit: (event) => {
        events.push(event);
        if (event.type !== 'task') return;
        const { task, state, attempt, reason } = event;
        lines.push(
          `${second()} ${task} ${state}${attempt ? ` ${attempt}` : ''}${reason ? `: ${reason}` : ''}`,
        );
      },
      attempt: ({ task, attempt, stop: signals }) =>
        new Promise((resolve) => {
          const script = scripts.find(({ name }) => name === task.name);
          const code = script?.codes?.[Math.min(attempt, script.codes.length) - 1] ?? 0;
          const cancel = clock.after((script?.takes ?? 1) * 1000, () => resolve(attemptEnd(exit(code))));
          signals.polite.addEventListener('abort', () => {
            cancel();
            const cause = signals.polite.reason;
            const state = cause === 'interrupted' ? 'cancelled' : 'failed';
            resolve(attemptEnd({ state, cause, message: `stopped: ${cause}`, main: false }));
          });
        }),
      ...options,
    }),
  );
  return { states: Object.fromEntries(states), lines, events };
}

it('runs tasks after the tasks that they need, at once where they can', async () => {
  const { lines } = await play([
    { name: 'a' },
    { name: 'b', takes: 3 },
    { name: 'c', needs: ['a'] },
    { name: 'd', needs: ['b', 'c'] },
  ]);
  expect(lines).toEqual([
    '0 a waiting',
    '0 b waiting',
    '0 a running 1',
    '0 b running 1',
    '1 a succeeded 1',
    '1 c waiting',
    '1 c running 1',
    '2 c succeeded 1',
    '3 b succeeded 1',
    '3 d waiting',
    '3 d running 1',
    '4 d succeeded 1',
  ]);
});

it('runs no more tasks at once than it may', async () => {
  const { lines } = await play([{ name: 'a' }, { name: 'b', takes: 2 }, { name: 'c' }], { parallelism: 2 });
  expect(lines.filter((line) => /running/.test(line))).toEqual([
    '0 a running 1',
    '0 b running 1',
    '1 c running 1',
  ]);
});

it('frees the slot of a task that waits for its next attempt', async () => {
  const retries = { limit: 1, delaySeconds: 10, backoff: 'constant', maxDelaySeconds: 0 } as const;
  const { lines } = await play([{ name: 'a', codes: [1, 0], retries }, { name: 'b' }], { parallelism: 1 });
  expect(lines).toEqual([
    '0 a waiting',
    '0 b waiting',
    '0 a running 1',
    '1 a retrying 1: exit code 1; attempt 2 of 2 in 10 s',
    '1 b running 1',
    '2 b succeeded 1',
    '11 a waiting 2',
    '11 a running 2',
    '12 a succeeded 2',
  ]);
});

it('doubles the pause between attempts up to the longest', async () => {
  const retries = { limit: 4, delaySeconds: 2, backoff: 'exponential', maxDelaySeconds: 5 } as const;
  const { lines } = await play([{ name: 'a', codes: [1], retries }]);
  expect(lines.filter((line) => /running|failed/.test(line))).toEqual([
    '0 a running 1',
    '3 a running 2',
    '8 a running 3',
    '14 a running 4',
    '20 a running 5',
    '21 a failed 5: exit code 1',
  ]);
});

it('makes a disrupted attempt again after a while, beside the retries', async () => {
  const retries = { limit: 1, delaySeconds: 3, backoff: 'constant', maxDelaySeconds: 0 } as const;
  const { lines } = await play([{ name: 'a', codes: ['evicted', 1, 'node-lost', 1], retries }]);
  expect(lines.filter((line) => !line.includes('waiting'))).toEqual([
    '0 a running 1',
    '1 a retrying 1: evicted; attempt 2 in 10 s counts as no retry',
    '11 a running 2',
    '12 a retrying 2: exit code 1; attempt 3 of 3 in 3 s',
    '15 a running 3',
    '16 a retrying 3: node-lost; attempt 4 in 20 s counts as no retry',
    '36 a running 4',
    '37 a failed 4: exit code 1',
  ]);
});

it('gives a task up that is disrupted again and again, and says so', async () => {
  const retries = { limit: 3, delaySeconds: 0, backoff: 'constant', maxDelaySeconds: 0 } as const;
  const { lines } = await play([{ name: 'a', takes: 0, codes: ['evicted'], retries }]);
  expect(lines.filter((line) => /running|failed/.test(line))).toEqual([
    '0 a running 1',
    '10 a running 2',
    '30 a running 3',
    '70 a running 4',
    '150 a running 5',
    '310 a running 6',
    '630 a running 7',
    '990 a running 8',
    '1350 a running 9',
    '1710 a running 10',
    '2070 a running 11',
    '2070 a failed 11: disrupted 11 times, the last time: evicted',
  ]);
});

it('does not wait for the end of a disruption when it is interrupted', async () => {
  const { lines } = await play([{ name: 'a', codes: ['preempted'] }], {
    at: { 5: (stop) => stop.interrupt(130) },
  });
  expect(lines.at(-1)).toBe('5 a cancelled 1: the run was interrupted');
});

it('makes an attempt again at once whose end nobody saw', async () => {
  const { lines } = await play([{ name: 'a', codes: ['lost', 0] }]);
  expect(lines.filter((line) => !line.includes('waiting'))).toEqual([
    '0 a running 1',
    '1 a running 2',
    '2 a succeeded 2',
  ]);
});

it('stops an attempt at its timeout and tries again', async () => {
  const retries = { limit: 1, delaySeconds: 0, backoff: 'constant', maxDelaySeconds: 0 } as const;
  const { lines } = await play([{ name: 'a', takes: 10, timeoutSeconds: 4, retries }]);
  expect(lines).toEqual([
    '0 a waiting',
    '0 a running 1',
    '4 a retrying 1: stopped: timeout; attempt 2 of 2 in 0 s',
    '4 a waiting 2',
    '4 a running 2',
    '8 a failed 2: stopped: timeout',
  ]);
});

const FORK: readonly Script[] = [
  { name: 'bad', codes: [1] },
  { name: 'slow', takes: 5 },
  { name: 'after-bad', needs: ['bad'] },
  { name: 'after-slow', needs: ['slow'] },
  { name: 'on-failure', needs: ['bad'], rule: 'one-failed' },
  { name: 'always', needs: ['after-slow', 'after-bad'], rule: 'all-done' },
];

it('starts nothing more after a failure, but what handles failures', async () => {
  const { states, lines } = await play(FORK);
  expect(states).toEqual({
    bad: 'failed',
    slow: 'succeeded',
    'after-bad': 'upstream-failed',
    'after-slow': 'cancelled',
    'on-failure': 'succeeded',
    always: 'succeeded',
  });
  expect(lines).toContain('5 after-slow cancelled: `bad` failed');
  expect(lines).toContain('1 after-bad upstream-failed: `bad` failed');
});

it('goes on with other branches when told to', async () => {
  const { states } = await play(FORK, { keepGoing: true });
  expect(states).toMatchObject({
    'after-slow': 'succeeded',
    'after-bad': 'upstream-failed',
    always: 'succeeded',
  });
});

it('goes on with the attempts of a task that has begun when another fails', async () => {
  const retries = { limit: 1, delaySeconds: 5, backoff: 'constant', maxDelaySeconds: 0 } as const;
  const { states } = await play([
    { name: 'flaky', codes: [1, 0], retries },
    { name: 'bad', takes: 2, codes: [1] },
  ]);
  expect(states).toEqual({ flaky: 'succeeded', bad: 'failed' });
});

it('tries no more after a fatal exit code and skips after a skip code', async () => {
  const retries = { limit: 3, delaySeconds: 0, backoff: 'constant', maxDelaySeconds: 0 } as const;
  const { lines } = await play(
    [
      { name: 'fatal', codes: [64], fatalExitCodes: [64], retries },
      { name: 'skip', codes: [99], skipExitCodes: [99], retries },
      { name: 'after', needs: ['skip'] },
    ],
    { keepGoing: true },
  );
  expect(lines.filter((line) => !/waiting|running/.test(line))).toEqual([
    '1 fatal failed 1: exit code 64',
    '1 skip skipped 1: exit code 99 means skip',
    '1 after skipped: `skip` was skipped',
  ]);
});

it('when interrupted, stops what runs and starts nothing', async () => {
  const retries = { limit: 1, delaySeconds: 60, backoff: 'constant', maxDelaySeconds: 0 } as const;
  const { states, lines } = await play(
    [
      { name: 'running', takes: 10 },
      { name: 'delayed', codes: [1], retries },
      { name: 'queued' },
      { name: 'always', needs: ['running'], rule: 'all-done' },
      { name: 'after', needs: ['running'] },
      { name: 'handler', needs: ['running'], rule: 'one-failed' },
    ],
    { parallelism: 2, at: { 5: (stop) => stop.interrupt(130) } },
  );
  expect(states).toEqual({
    running: 'cancelled',
    delayed: 'cancelled',
    after: 'cancelled',
    handler: 'cancelled',
    queued: 'succeeded',
    always: 'cancelled',
  });
  expect(lines.slice(-5)).toEqual([
    '5 delayed cancelled 1: the run was interrupted',
    '5 running cancelled 1: stopped: interrupted',
    '5 always cancelled: the run was interrupted',
    '5 after cancelled: `running` was cancelled',
    '5 handler cancelled: `running` was cancelled',
  ]);
});

it('cancels what is lost while it stops', async () => {
  const lost: AttemptOutcome = { state: 'failed', cause: 'lost', message: 'nobody saw its end', main: false };
  const { lines } = await play([{ name: 'a' }], {
    begun: new Map([['a', { attempt: 1, open: true, started: 0 }]]),
    at: { 0: (stop) => stop.interrupt(130) },
    attempt: ({ stop }) =>
      new Promise((resolve) =>
        stop.polite.addEventListener('abort', () => resolve(attemptEnd(lost)), { once: true }),
      ),
  });
  expect(lines.at(-1)).toBe('0 a cancelled 1: the run was interrupted');
});

it('does nothing when it is stopped before it begins', async () => {
  const stop = new RunStop();
  stop.timeOut();
  const { lines } = await play([{ name: 'a' }, { name: 'b', needs: ['a'] }], { stop: stop.signals });
  expect(lines).toEqual(['0 a cancelled: the run took too long', '0 b cancelled: `a` was cancelled']);
});

it('takes an exception of the executor for a failure of the engine', async () => {
  const { events } = await play([{ name: 'a' }], { attempt: () => Promise.reject(new Error('gone')) });
  expect(events).toContainEqual({
    type: 'attempt-ended',
    task: 'a',
    attempt: 1,
    seconds: 0,
    outcome: { state: 'failed', cause: 'engine', message: 'gone', main: false },
  });
});
