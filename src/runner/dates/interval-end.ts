import { Cron } from 'croner';
import type { Plan } from '../../assembly/plan';

/** The end of the data interval that starts at the logical date: the next tick, as in Airflow; without a schedule the same moment. */
export function intervalEnd(start: Date, schedule: Plan['schedule']): Date {
  if (!schedule) return start;
  return new Cron(schedule.cron, { timezone: schedule.timeZone }).nextRun(start) ?? start;
}
