/** A moment as the clocks of a time zone show it. */
export interface ZonedTime {
  /** `2026-01-31` */
  readonly date: string;
  /** `02:00:00` */
  readonly time: string;
  /** `+01:00` */
  readonly offset: string;
}

/** By time zone: they take long to make. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of an IANA time zone show at a moment. */
export function zonedTime(moment: Date, timeZone: string): ZonedTime {
  if (timeZone === 'UTC') {
    const iso = moment.toISOString();
    return { date: iso.slice(0, -14), time: iso.slice(-13, -5), offset: '+00:00' };
  }
  const format = formats.get(timeZone) ?? formatOf(timeZone);
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
    offset: part('timeZoneName').replace('GMT', '') || '+00:00',
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
}
