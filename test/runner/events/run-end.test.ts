import { runEnd } from '../../../src/runner/events/run-end';
import type { TaskState } from '../../../src/runner/events/task-state';

const states = (...all: TaskState[]) => new Map(all.map((state, i) => [`t${i}`, state]));

it.each([
  [states('succeeded', 'skipped'), undefined, { state: 'succeeded', exitCode: 0 }],
  [states('succeeded', 'failed', 'succeeded'), undefined, { state: 'failed', exitCode: 1 }],
  [states('failed', 'cancelled'), 'run-timeout', { state: 'timed-out', exitCode: 124 }],
  [states('failed', 'cancelled'), 'interrupted', { state: 'interrupted', exitCode: 143 }],
] as const)('of %j, stopped by %s', (all, stopped, end) => {
  expect(runEnd(all, stopped, 143)).toEqual(end);
});
