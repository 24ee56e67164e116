import { existsSync, statSync } from 'node:fs';
import { type LogSource, parseSource } from './log-source';
import type { RunFiles } from './run-files';
import { wholeLines } from './whole-lines';

/** A stretch of an attempt's log. */
export interface LogPiece {
  /** Where it begins in the file of bytes, and the first byte after it. */
  readonly start: number;
  readonly end: number;
  /** When it came: milliseconds since 1970. */
  readonly time: number;
  readonly source: LogSource;
}

/** The stretches of an attempt's log, in order; together they are the whole file of bytes. */
export function logPieces({
  bytes,
  index,
}: Pick<ReturnType<RunFiles['log']>, 'bytes' | 'index'>): LogPiece[] {
  const size = existsSync(bytes) ? statSync(bytes).size : 0;
  const entries = wholeLines(index).map((line) => {
    const [start = '', time = '', source = ''] = line.split(' ');
    return { start: Number(start), time: Number(time), source: parseSource(source) };
  });
  return entries
    .map((entry, i) => ({ ...entry, end: Math.min(entries[i + 1]?.start ?? size, size) }))
    .filter(({ start, end }) => end > start);
}
