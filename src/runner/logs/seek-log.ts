import type { RunFiles } from '../record/run-files';
import { fileSize } from './file-size';
import { LineReader } from './line-reader';
import { parseEntry } from './log-entry';
import type { LogPlace } from './log-place';
import { readAt } from './read-at';

/** A stretch of the index that is short enough to be read line by line; every line is much shorter. */
const STRETCH = 4096;

/** The place of the last entry that begins at or before an offset of the bytes; found without reading the whole index. */
export function seekLog({ index }: ReturnType<RunFiles['log']>, offset: number): LogPlace {
  let low = 0;
  let high = fileSize(index);
  while (high - low > STRETCH) {
    const middle = Math.floor((low + high) / 2);
    const line = middle + readAt(index, middle, STRETCH).indexOf('\n') + 1;
    if (startAt(index, line) <= offset) low = line;
    else high = middle;
  }
  return lastBefore(index, low, offset);
}

function startAt(index: string, line: number): number {
  const text = new LineReader(index, line).line();
  return text === undefined ? Number.POSITIVE_INFINITY : parseEntry(text).start;
}

function lastBefore(index: string, low: number, offset: number): LogPlace {
  const lines = new LineReader(index, low);
  let place: LogPlace = { index: 0, bytes: 0 };
  let at = low;
  for (let line = lines.line(); line !== undefined; line = lines.line()) {
    const { start } = parseEntry(line);
    if (start > offset) break;
    place = { index: at, bytes: start };
    at += line.length + 1;
  }
  return place;
}
