import { RunStop } from '../../../src/runner/stop/run-stop';

const given = ({ signals: { polite, hard }, reason, exitCode }: RunStop) => [
  polite.aborted,
  hard.aborted,
  reason,
  exitCode,
];

it('stops politely at the first interrupt and hard at the second', () => {
  const stop = new RunStop();
  expect(given(stop)).toEqual([false, false, undefined, 0]);
  stop.interrupt(130);
  expect(given(stop)).toEqual([true, false, 'interrupted', 130]);
  stop.interrupt(143);
  expect(given(stop)).toEqual([true, true, 'interrupted', 130]);
});

it('stops politely when its time is over, and hard at an interrupt then', () => {
  const stop = new RunStop();
  stop.timeOut();
  expect(given(stop)).toEqual([true, false, 'run-timeout', 0]);
  stop.interrupt(130);
  expect(given(stop)).toEqual([true, true, 'run-timeout', 0]);
});

it('does not time out when it was interrupted', () => {
  const stop = new RunStop();
  stop.interrupt(130);
  stop.timeOut();
  expect(given(stop)).toEqual([true, false, 'interrupted', 130]);
});
