import { Cron } from 'croner';
import type { Plan } from '../../assembly/plan';
import type { Problem } from '../../support/problem';
import { momentInZone } from './moment-in-zone';
import { zonedTime } from './zoned-time';

const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/;

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
  const match = DATE.exec(text);
  const [, date, time = '00:00', seconds = ':00', offset] = match ?? [];
  if (!match || !date || !isReal(date, `${time}${seconds}`)) {
    return {
      message: `\`${text}\` is no date`,
      help: 'write `--date 2026-01-31`, `--date 2026-01-31T02:00` or `--date 2026-01-31T02:00:00+01:00`',
    };
  }
  if (offset) return new Date(`${date}T${time}${seconds}${offset}`);
  const zone = schedule?.timeZone ?? 'UTC';
  const moment = momentInZone(date, `${time}${seconds}`, zone);
  return match[2] || !schedule ? moment : (firstTick(date, moment, schedule) ?? moment);
}

function isReal(date: string, time: string): boolean {
  const moment = new Date(`${date}T${time}Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${date}T${time}`);
}

function firstTick(date: string, midnight: Date, { cron, timeZone }: NonNullable<Plan['schedule']>) {
  const tick = new Cron(cron, { timezone: timeZone }).nextRun(new Date(midnight.getTime() - 1000));
  return tick && zonedTime(tick, timeZone).date === date ? tick : undefined;
}
