import type { Plan } from '../../assembly/plan';

/** The span of time whose data a run works on. */
export interface DataInterval {
  readonly start: Date;
  readonly end: Date;
}

/**
 * The last interval between two ticks that is complete at the logical date, as in Airflow: a run of the tick itself works
 * on what came in since the tick before. Without a schedule both ends are the logical date.
 */
export function dataInterval(logicalDate: Date, schedule: Plan['schedule']): DataInterval {
  if (!schedule) return { start: logicalDate, end: logicalDate };
  const { Cron } = require('croner') as typeof import('croner');
  const cron = new Cron(schedule.cron, { timezone: schedule.timeZone });
  // the search ends before its reference, so that a tick counts as complete at its own moment
  const [end, start] = cron.previousRuns(2, new Date(logicalDate.getTime() + 1000));
  return { start: start ?? logicalDate, end: end ?? logicalDate };
}
