import { type LogSource, parseSource } from '../record/log-source';

/** A line of a log's index: from where on, when and by whom the bytes were written. */
export interface LogEntry {
  readonly start: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly source: LogSource;
}

/** An entry as the index has it. */
export function parseEntry(line: string): LogEntry {
  const [start = '', time = '', source = ''] = line.split(' ');
  return { start: Number(start), time: Number(time), source: parseSource(source) };
}
