import type { LogLine } from './log-line';

/** Lines in order of time, and a moment before which there is none of them. */
export interface LineSource {
  /** Milliseconds since 1970. */
  readonly begins: number;
  readonly lines: Iterable<LogLine>;
}

interface Head {
  readonly line: LogLine;
  readonly rest: Iterator<LogLine>;
}

/** All lines in order of time. A source is first asked when its moment has come, so that few are open at once. */
export function* mergeLines(sources: readonly LineSource[]): Generator<LogLine> {
  const later = [...sources].sort((a, b) => b.begins - a.begins);
  /** By time, the earliest last. */
  const heads: Head[] = [];
  const advance = (rest: Iterator<LogLine>) => {
    const { done, value } = rest.next();
    if (!done) heads.splice(placeOf(heads, value.time), 0, { line: value, rest });
  };
  for (;;) {
    for (
      let next = later.at(-1);
      next && next.begins <= (heads.at(-1)?.line.time ?? Infinity);
      next = later.at(-1)
    ) {
      later.pop();
      advance(next.lines[Symbol.iterator]());
    }
    const head = heads.pop();
    if (!head) return;
    yield head.line;
    advance(head.rest);
  }
}

/** Where a line belongs; before those of the same moment, so that the one that was there first goes on. */
function placeOf(heads: readonly Head[], time: number): number {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle]?.line.time ?? 0) > time) low = middle + 1;
    else high = middle;
  }
  return low;
}
