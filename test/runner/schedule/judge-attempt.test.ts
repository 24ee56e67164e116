import type { AttemptCause } from '../../../src/runner/events/attempt-cause';
import type { AttemptFailure } from '../../../src/runner/events/attempt-outcome';
import { judgeAttempt } from '../../../src/runner/schedule/judge-attempt';
import { planTaskOf } from '../../support/plans';

const task = planTaskOf({
  name: 'a',
  retries: { limit: 1, delaySeconds: 0, backoff: 'constant', maxDelaySeconds: 0 },
  skipExitCodes: [99],
  fatalExitCodes: [64],
});
const failure = (cause: AttemptCause, more: Partial<AttemptFailure> = {}): AttemptFailure => ({
  state: 'failed',
  cause,
  message: '',
  main: true,
  ...more,
});

it.each([
  ['a success', { state: 'succeeded', results: {} }, 'succeeded'],
  ['an exit code', failure('exit-code', { exitCode: 1 }), 'retry'],
  ['a skip code', failure('exit-code', { exitCode: 99 }), 'skipped'],
  ['a skip code of an init step', failure('exit-code', { exitCode: 99, main: false }), 'retry'],
  ['a fatal code', failure('exit-code', { exitCode: 64 }), 'failed'],
  ['a fatal code of an init step', failure('exit-code', { exitCode: 64, main: false }), 'retry'],
  ['a skip code out of memory', failure('out-of-memory', { exitCode: 99 }), 'retry'],
  ['a timeout', failure('timeout'), 'retry'],
  ['a start-up timeout', failure('startup-timeout'), 'retry'],
  ['a wrong result', failure('result'), 'failed'],
  ['a failing engine', failure('engine'), 'retry'],
  ['a command that is not there', failure('command-not-found'), 'failed'],
  ['a missing network', failure('network'), 'failed'],
  ['an engine that is gone', failure('engine-gone'), 'failed'],
  ['a port that is taken', failure('port'), 'retry'],
  ['a full disk', failure('disk'), 'retry'],
  ['a container that someone else removed', failure('removed'), 'retry'],
  ['a missing image', failure('image'), 'failed'],
  ['an eviction', failure('evicted'), 'disrupted'],
  ['a node that is lost', failure('node-lost'), 'disrupted'],
  ['a pod of higher priority', failure('preempted'), 'disrupted'],
  ['an attempt whose end nobody saw', failure('lost'), 'again'],
  ['an interrupt', failure('interrupted', { state: 'cancelled' }), 'cancelled'],
  ['the end of the run’s time', failure('run-timeout', { state: 'cancelled' }), 'cancelled'],
] as const)('%s', (_, outcome, verdict) => {
  expect(judgeAttempt(task, { tries: 1, disruptions: 10 }, outcome)).toBe(verdict);
});

it('tries no more often than the limit says', () => {
  expect(judgeAttempt(task, { tries: 2, disruptions: 0 }, failure('exit-code', { exitCode: 1 }))).toBe(
    'failed',
  );
});

it('makes up for no more than ten disruptions, however many retries are left', () => {
  expect(judgeAttempt(task, { tries: 1, disruptions: 11 }, failure('evicted'))).toBe('failed');
});
