import type { Clock } from '../../../runner/clock';

/** The machine's clock, for what need not be done if nothing else is: its timers keep no process alive. */
export const idleClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
