/** Whether a version (`v2.26.1-4`) is not older than another (`2.20`). */
export function isAtLeast(version: string, oldest: string): boolean {
  const [a, b] = [numbers(version), numbers(oldest)];
  const index = b.findIndex((part, i) => part !== (a[i] ?? 0));
  return index === -1 || (a[index] ?? 0) > (b[index] ?? 0);
}

function numbers(version: string): number[] {
  return (/\d+(\.\d+)*/.exec(version)?.[0] ?? '0').split('.').map(Number);
}
