import { z } from 'zod';
import { type Duration, isDuration } from '../../support/duration';

/** A duration as text: `90s`, `5m`, `1h30m`, `2d`. */
export const duration = z.custom<Duration>(
  (value) => typeof value === 'string' && isDuration(value),
  'is no duration; write `90s`, `5m`, `1h30m` or `2d`',
);
