import { zonedTime } from './zoned-time';

/** A moment as ISO 8601 with the offset of a time zone: `2026-01-31T02:00:00+01:00`. */
export function zonedIso(moment: Date, timeZone: string): string {
  const { date, time, offset } = zonedTime(moment, timeZone);
  return `${date}T${time}${offset}`;
}
