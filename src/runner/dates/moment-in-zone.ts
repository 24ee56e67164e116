import { zonedTime } from './zoned-time';

/** The moment at which the clocks of a zone show a date and a time; where they jump over it, the moment after the jump. */
export function momentInZone(date: string, time: string, timeZone: string): Date {
  const asUtc = Date.parse(`${date}T${time}Z`);
  const guess = asUtc - offsetMilliseconds(asUtc, timeZone);
  return new Date(asUtc - offsetMilliseconds(guess, timeZone));
}

function offsetMilliseconds(moment: number, timeZone: string): number {
  const shown = zonedTime(new Date(moment), timeZone);
  return Date.parse(`${shown.date}T${shown.time}Z`) - Math.floor(moment / 1000) * 1000;
}
