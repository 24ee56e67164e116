import { systemClock } from '../../src/runner/clock';

const DAY = 24 * 60 * 60 * 1000;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('waits longer than a timer of Node can', () => {
  const called = jest.fn();
  systemClock.after(100 * DAY, called);
  jest.advanceTimersByTime(100 * DAY - 1);
  expect(called).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(called).toHaveBeenCalledTimes(1);
});

it('can be cancelled at any time', () => {
  const called = jest.fn();
  const cancel = systemClock.after(60 * DAY, called);
  jest.advanceTimersByTime(50 * DAY);
  cancel();
  jest.advanceTimersByTime(50 * DAY);
  expect(called).not.toHaveBeenCalled();
});
