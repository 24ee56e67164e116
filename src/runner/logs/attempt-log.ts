import { LineSplitter } from '../../support/line-splitter';
import { sourceText } from '../record/log-source';
import type { LogLine } from './log-line';
import type { LogReader, ReadPiece } from './log-reader';

/** The longest line that comes whole. */
const LONGEST = 4 * 1024 * 1024;

/** Whose lines they are. */
export interface AttemptLogOptions {
  readonly task: string;
  readonly attempt: number;
  readonly reader: LogReader;
  /** Which container's; null is the main one. @default - every one's */
  readonly container?: string | null;
  /** Whether the reader may begin in the middle of lines, which are then left out. @default false */
  readonly isPart?: boolean;
}

/** The lines of an attempt, each in the order in which it was whole, however the pieces of the streams are mixed. */
export class AttemptLog {
  private readonly splitters = new Map<string, { time: number; readonly splitter: LineSplitter }>();
  private lines: LogLine[] = [];

  constructor(private readonly options: AttemptLogOptions) {}

  /** Those that are whole by now; asked again, it goes on from there. */
  *read(): Generator<LogLine> {
    const { reader, container } = this.options;
    for (const piece of reader.read()) {
      if (container !== undefined && container !== (piece.source.container ?? null)) continue;
      const stream = this.stream(piece);
      stream.time = piece.time;
      stream.splitter.push(piece.bytes);
      yield* this.takeLines();
    }
  }

  /** What is left without a newline, once nothing follows. */
  *end(): Generator<LogLine> {
    for (const { splitter } of this.splitters.values()) splitter.end();
    yield* this.takeLines().sort((a, b) => a.time - b.time);
  }

  private takeLines(): LogLine[] {
    const lines = this.lines;
    this.lines = [];
    return lines;
  }

  private stream({ source, time }: ReadPiece) {
    const key = sourceText(source);
    const known = this.splitters.get(key);
    if (known) return known;
    const { task, attempt } = this.options;
    let leaveOut = this.options.isPart ?? false;
    const splitter = new LineSplitter((bytes, whole) => {
      if (!leaveOut) this.lines.push({ task, attempt, ...source, time: stream.time, bytes, whole });
      else if (whole) leaveOut = false;
    }, LONGEST);
    const stream = { time, splitter };
    this.splitters.set(key, stream);
    return stream;
  }
}
