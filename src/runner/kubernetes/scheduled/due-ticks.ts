import type { Plan } from '../../../assembly/plan';
import { ProblemsError } from '../../../support/problems-error';
import { datesBetween } from '../../dates/dates-between';
import { momentInZone } from '../../dates/moment-in-zone';
import { zonedIso } from '../../dates/zoned-iso';
import { zonedTime } from '../../dates/zoned-time';

/** What decides which ticks are due. */
export interface TickHistory {
  /** The tick for which the runner was started. */
  readonly tick: Date;
  /** Every tick up to this one is done. @default - none is known to be */
  readonly done?: Date;
  /** When the pipeline came into the cluster. */
  readonly deployed: Date;
}

/**
 * The ticks for which a run is due, the earliest first: the one that has come, and with `catchUp` all before it that are
 * not done. None before the first day of the schedule.
 * @throws ProblemsError where they are more than anybody means
 */
export function dueTicks(
  schedule: NonNullable<Plan['schedule']>,
  { tick, done, deployed }: TickHistory,
): Date[] {
  const { timeZone, startDate, catchUp } = schedule;
  const first = momentInZone(startDate ?? zonedTime(deployed, timeZone).date, '00:00:00', timeZone);
  if (startDate !== undefined && tick < first) return [];
  if (!catchUp) return [tick];
  const from = done && done >= first ? new Date(done.getTime() + 1000) : first;
  if (from >= tick) return [tick];
  const dates = datesBetween(zonedIso(from, timeZone), zonedIso(tick, timeZone), schedule);
  if ('problems' in dates) throw new ProblemsError(dates.problems);
  const missed = dates.map((date) => new Date(date)).filter((date) => date < tick);
  return [...missed, tick];
}
