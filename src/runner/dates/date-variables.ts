import type { Plan } from '../../assembly/plan';
import { RUN_VARIABLES } from '../../support/run-variables';
import { dataInterval } from './data-interval';
import { zonedIso } from './zoned-iso';
import { zonedTime } from './zoned-time';

type DateVariable = Exclude<keyof typeof RUN_VARIABLES, 'id' | 'attempt'>;

/** The run variables that follow from the logical date, by variable. */
export function dateVariables(logicalDate: Date, schedule: Plan['schedule']): Record<string, string> {
  const zone = schedule?.timeZone ?? 'UTC';
  const { date, time, offset } = zonedTime(logicalDate, zone);
  const interval = dataInterval(logicalDate, schedule);
  const plain = (text: string) => text.replace(/[-:]/g, '');
  const values: Record<DateVariable, string> = {
    date,
    dateNoDash: plain(date),
    timestamp: zonedIso(logicalDate, zone),
    timestampNoDash: `${plain(date)}T${plain(time)}`,
    timestampNoDashWithZone: `${plain(date)}T${plain(time)}${offset.replace(':', '')}`,
    intervalStart: zonedIso(interval.start, zone),
    intervalEnd: zonedIso(interval.end, zone),
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [RUN_VARIABLES[name as DateVariable].variable, value]),
  );
}
