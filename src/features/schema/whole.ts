import { z } from 'zod';
import { checked } from './checked';

/** A whole number of at least `min` and at most `max` (by default what fits into 31 bits, as ids do). */
export function whole(min: number, max = 2 ** 31 - 1): z.ZodCustom<number, number> {
  return checked(z.custom<number>(), (value) =>
    Number.isInteger(value) && value >= min && value <= max
      ? undefined
      : `must be a whole number from ${min} to ${max}, without quotes`,
  );
}
