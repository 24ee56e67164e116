import type { TaskState } from '../../../src/runner/events/task-state';
import { decideTask } from '../../../src/runner/schedule/decide-task';

const needs = (...states: TaskState[]) => states.map((state, i) => [`n${i}`, state] as const);
const end = (state: string, reason: string) => ({ do: 'end', state, reason });
const WAIT = { do: 'wait' };
const START = { do: 'start' };

it.each([
  ['all-succeeded', [], START],
  ['all-succeeded', ['succeeded', 'succeeded'], START],
  ['all-succeeded', ['succeeded', 'running'], WAIT],
  ['all-succeeded', ['running', 'failed'], end('upstream-failed', '`n1` failed')],
  ['all-succeeded', ['skipped', 'upstream-failed'], end('upstream-failed', '`n1` failed')],
  ['all-succeeded', ['skipped', 'retrying'], WAIT],
  ['all-succeeded', ['skipped', 'succeeded'], end('skipped', '`n0` was skipped')],
  ['all-succeeded', ['skipped', 'cancelled'], end('cancelled', '`n1` was cancelled')],
  ['all-done', [], START],
  ['all-done', ['failed', 'waiting'], WAIT],
  ['all-done', ['failed', 'skipped', 'upstream-failed', 'cancelled', 'succeeded'], START],
  ['one-failed', ['running', 'failed'], START],
  ['one-failed', ['running', 'upstream-failed'], START],
  ['one-failed', ['running', 'succeeded'], WAIT],
  ['one-failed', ['skipped', 'succeeded'], end('skipped', 'no task before it failed')],
  ['one-failed', ['succeeded', 'cancelled'], end('cancelled', '`n1` was cancelled')],
  ['one-failed', ['cancelled', 'failed'], START],
] as const)('%s with %j', (rule, states, decision) => {
  expect(decideTask(rule, needs(...states))).toEqual(decision);
});
