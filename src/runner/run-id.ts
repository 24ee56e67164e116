import { randomInt } from 'node:crypto';
import { runMoment } from './events/run-moment';

/** How finely the last part of an id divides a second. */
const STEPS = 0x10000;

/**
 * A new id for a run: when it starts, in UTC, with the fraction of the second as four hexadecimal digits:
 * `20260131-020000-9f3c`. Sorts by time; what is finer than a millisecond is random.
 */
export function runId(now: number): string {
  const at = (now % 1000) * (STEPS / 1000);
  const fraction = Math.floor(at + randomInt(1000) * (STEPS / 1_000_000));
  return `${runMoment(now)}-${Math.min(fraction, STEPS - 1)
    .toString(16)
    .padStart(4, '0')}`;
}
