import { momentInZone } from './moment-in-zone';

/** A moment as somebody wrote it. */
export interface WrittenMoment {
  /** The moment; the midnight that begins it where only a day was written. */
  readonly moment: Date;
  /** `2026-01-31`, as it was written. */
  readonly day: string;
  readonly hasTime: boolean;
}

const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A day, or a moment; without an offset it is one of the zone. Undefined where the text is neither. */
export function parseMoment(text: string, timeZone: string): WrittenMoment | undefined {
  const match = DATE.exec(text);
  const [, day, time = '00:00', seconds = ':00', offset] = match ?? [];
  if (!match || !day || !isReal(day, `${time}${seconds}`)) return undefined;
  const moment = offset
    ? new Date(`${day}T${time}${seconds}${offset}`)
    : momentInZone(day, `${time}${seconds}`, timeZone);
  return { moment, day, hasTime: match[2] !== undefined };
}

function isReal(date: string, time: string): boolean {
  const moment = new Date(`${date}T${time}Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${date}T${time}`);
}
