const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A size as `docker images` writes it: three digits of a decimal unit. */
export function formatBytes(bytes: number): string {
  const power = Math.min(bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  return `${Number((bytes / 1000 ** power).toPrecision(3))}${UNITS[power]}`;
}
