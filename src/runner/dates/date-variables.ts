import type { Plan } from '../../assembly/plan';
import { RUN_VARIABLES } from '../../support/run-variables';
import { intervalEnd } from './interval-end';
import { zonedIso } from './zoned-iso';
import { zonedTime } from './zoned-time';

type DateVariable = Exclude<keyof typeof RUN_VARIABLES, 'id' | 'attempt'>;

/** The run variables that follow from the logical date, by variable. */
export function dateVariables(start: Date, schedule: Plan['schedule']): Record<string, string> {
  const zone = schedule?.timeZone ?? 'UTC';
  const { date, time, offset } = zonedTime(start, zone);
  const plain = (text: string) => text.replace(/[-:]/g, '');
  const values: Record<DateVariable, string> = {
    date,
    dateNoDash: plain(date),
    timestamp: zonedIso(start, zone),
    timestampNoDash: `${plain(date)}T${plain(time)}`,
    timestampNoDashWithZone: `${plain(date)}T${plain(time)}${offset.replace(':', '')}`,
    intervalStart: zonedIso(start, zone),
    intervalEnd: zonedIso(intervalEnd(start, schedule), zone),
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [RUN_VARIABLES[name as DateVariable].variable, value]),
  );
}
