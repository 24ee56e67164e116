/** The second in which a moment lies, as milliseconds since 1970. */
export function wholeSecond(moment: string): number {
  return Math.floor(Date.parse(moment) / 1000) * 1000;
}

/** Whether one moment of a log is later than another; both as the kubelet writes them, RFC 3339 with nanoseconds. */
export function isLater(moment: string, other: string): boolean {
  const seconds = wholeSecond(moment) - wholeSecond(other);
  return seconds === 0 ? fraction(moment) > fraction(other) : seconds > 0;
}

function fraction(moment: string): string {
  return (/\.(\d+)/.exec(moment)?.[1] ?? '').padEnd(9, '0');
}
