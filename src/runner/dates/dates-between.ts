import { Cron } from 'croner';
import type { Plan } from '../../assembly/plan';
import type { Problem } from '../../support/problem';
import { noDate } from './no-date';
import { parseMoment } from './parse-moment';
import { zonedIso } from './zoned-iso';

/** More runs than anybody means. */
const MOST = 10_000;

/**
 * The logical dates of a backfill, the earliest first, as ISO: every tick of the schedule from the first day (or moment) to
 * the last one, both included; without a schedule every midnight (UTC).
 */
export function datesBetween(
  from: string,
  to: string,
  schedule: Pick<NonNullable<Plan['schedule']>, 'cron' | 'timeZone'> = { cron: '0 0 * * *', timeZone: 'UTC' },
): readonly string[] | { readonly problems: Problem[] } {
  const { cron, timeZone } = schedule;
  const first = parseMoment(from, timeZone);
  const last = parseMoment(to, timeZone);
  const problems = [...(first ? [] : [noDate('from-date', from)]), ...(last ? [] : [noDate('to-date', to)])];
  if (!first || !last) return { problems };
  const end = last.hasTime ? last.moment.getTime() : endOfDay(last.day, timeZone);
  const dates: string[] = [];
  const ticks = new Cron(cron, { timezone: timeZone });
  let tick = ticks.nextRun(new Date(first.moment.getTime() - 1000));
  while (tick && tick.getTime() <= end && dates.length <= MOST) {
    dates.push(zonedIso(tick, timeZone));
    tick = ticks.nextRun(tick);
  }
  if (dates.length > MOST)
    problems.push({ message: `that is more than ${MOST} runs`, help: 'take a part of it' });
  if (dates.length === 0) {
    const help =
      first.moment.getTime() > end ? '`--from-date` comes after `--to-date`' : `the schedule is \`${cron}\``;
    problems.push({ message: `no run is due from ${from} to ${to}`, help });
  }
  return problems.length > 0 ? { problems } : dates;
}

function endOfDay(day: string, timeZone: string): number {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3600 * 1000).toISOString().slice(0, 10);
  return (parseMoment(next, timeZone)?.moment.getTime() ?? 0) - 1;
}
