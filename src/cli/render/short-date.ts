/** A logical date to the minute, as `--date` takes it: `2026-01-31T02:00+01:00`, `2026-01-31T00:00Z`. */
export function shortDate(logicalDate: string): string {
  return `${logicalDate.slice(0, 16)}${logicalDate.slice(19)}`.replace('+00:00', 'Z');
}
