/** A span of time: `90s`, `5m`, `1h`, `1h30m`, `2d`. */
export type Duration = `${number}${'s' | 'm' | 'h' | 'd'}` | `${number}h${number}m` | `${number}m${number}s`;

const UNITS: Readonly<Record<string, number>> = { d: 86400, h: 3600, m: 60, s: 1 };
const DURATION = /^(?:\d+[dhms])+$/;

/** Whether the text is a duration of whole, falling units. */
export function isDuration(text: string): text is Duration {
  if (!DURATION.test(text)) return false;
  const order = [...text.matchAll(/[dhms]/g)].map(([unit]) => 'dhms'.indexOf(unit));
  return order.every((position, i) => i === 0 || position > (order[i - 1] ?? -1));
}

/** A duration in whole seconds. */
export function seconds(duration: string): number {
  let total = 0;
  for (const [, count, unit] of duration.matchAll(/(\d+)([dhms])/g))
    total += Number(count) * (UNITS[unit ?? ''] ?? 0);
  return total;
}
