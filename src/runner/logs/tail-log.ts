import type { RunFiles } from '../record/run-files';
import { AttemptLog, type AttemptLogOptions } from './attempt-log';
import { fileSize } from './file-size';
import type { LogLine } from './log-line';
import { LogReader } from './log-reader';
import { seekLog } from './seek-log';

const WINDOW = 64 * 1024;

/** Which end of a log, and whose. */
export interface TailOptions extends Omit<AttemptLogOptions, 'reader' | 'isPart'> {
  readonly files: ReturnType<RunFiles['log']>;
  /** How many lines of each container. */
  readonly count: number;
  /** Those that may have written. */
  readonly containers: readonly (string | undefined)[];
  /** Whether nothing follows, so that a last line without a newline counts. */
  readonly hasEnded: boolean;
}

/**
 * The last lines of an attempt, and its log that has gone as far. From the end of the file backwards as little is read
 * as holds them.
 */
export function tailLog(options: TailOptions): {
  readonly lines: readonly LogLine[];
  readonly log: AttemptLog;
} {
  const { files, count, containers, hasEnded, ...whose } = options;
  const size = fileSize(files.bytes);
  for (let window = WINDOW; ; window *= 8) {
    const place = seekLog(files, Math.max(0, size - window));
    const log = new AttemptLog({ ...whose, reader: new LogReader(files, place), isPart: place.bytes > 0 });
    const last = new LastOfEach(count);
    for (const line of log.read()) last.add(line);
    if (hasEnded) for (const line of log.end()) last.add(line);
    if (place.bytes === 0 || containers.every((name) => last.isFull(name)))
      return { lines: last.lines(), log };
  }
}

/** The last lines of each container. */
class LastOfEach {
  private readonly kept = new Map<string | undefined, { readonly order: number; readonly line: LogLine }[]>();
  private added = 0;

  constructor(private readonly count: number) {}

  add(line: LogLine): void {
    const kept = this.kept.get(line.container) ?? [];
    kept.push({ order: this.added++, line });
    if (kept.length > 2 * this.count) kept.splice(0, kept.length - this.count);
    this.kept.set(line.container, kept);
  }

  isFull(container: string | undefined): boolean {
    return (this.kept.get(container)?.length ?? 0) >= this.count;
  }

  lines(): LogLine[] {
    const last = [...this.kept.values()].flatMap((kept) => kept.slice(Math.max(0, kept.length - this.count)));
    return last.sort((a, b) => a.order - b.order).map(({ line }) => line);
  }
}
