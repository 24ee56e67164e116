import type { Plan } from '../../assembly/plan';
import type { Problem } from '../../support/problem';
import { noDate } from './no-date';
import { parseMoment } from './parse-moment';
import { zonedTime } from './zoned-time';

/**
 * What `--date` means: a day is that day's first tick of the schedule, or its midnight where there is none; a time without
 * an offset is one in the schedule's zone (UTC without a schedule). Nothing is the present moment: a start by hand.
 */
export function logicalDate(
  text: string | undefined,
  schedule: Plan['schedule'],
  now: number,
): Date | Problem {
  if (text === undefined) return new Date(Math.floor(now / 1000) * 1000);
  const written = parseMoment(text, schedule?.timeZone ?? 'UTC');
  if (!written) return noDate('date', text);
  const { moment, day, hasTime } = written;
  return hasTime || !schedule ? moment : (firstTick(day, moment, schedule) ?? moment);
}

function firstTick(date: string, midnight: Date, { cron, timeZone }: NonNullable<Plan['schedule']>) {
  const { Cron } = require('croner') as typeof import('croner');
  const tick = new Cron(cron, { timezone: timeZone }).nextRun(new Date(midnight.getTime() - 1000));
  return tick && zonedTime(tick, timeZone).date === date ? tick : undefined;
}
