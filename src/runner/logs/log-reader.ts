import type { LogPiece } from '../record/log-pieces';
import type { RunFiles } from '../record/run-files';
import { fileSize } from './file-size';
import { LineReader } from './line-reader';
import { type LogEntry, parseEntry } from './log-entry';
import type { LogPlace } from './log-place';
import { readAt } from './read-at';

const BLOCK = 64 * 1024;

/** A part of a stretch of an attempt's log, with its bytes. */
export type ReadPiece = Pick<LogPiece, 'time' | 'source'> & { readonly bytes: Buffer };

/** Reads an attempt's log piece by piece as far as it is written; asked again, it goes on from there. */
export class LogReader {
  private readonly index: LineReader;
  private offset: number;
  /** To which the bytes at the offset belong, and the one after it. */
  private entry: LogEntry | undefined;
  private following: LogEntry | undefined;
  private block: Buffer = Buffer.alloc(0);
  private blockStart = 0;

  constructor(
    private readonly files: ReturnType<RunFiles['log']>,
    place: LogPlace = { index: 0, bytes: 0 },
  ) {
    this.index = new LineReader(files.index, place.index);
    this.offset = place.bytes;
  }

  *read(): Generator<ReadPiece> {
    // An entry is written before its bytes: all those that are there now have theirs.
    const size = fileSize(this.files.bytes);
    while (this.offset < size) {
      const end = Math.min(this.endOfEntry(), size);
      if (!this.entry) return;
      const bytes = this.bytes(end, size);
      if (bytes.length === 0) return;
      this.offset += bytes.length;
      yield { time: this.entry.time, source: this.entry.source, bytes };
    }
  }

  /** Goes on to the entry of the bytes at the offset. */
  private endOfEntry(): number {
    for (;;) {
      const line = this.following ? undefined : this.index.line();
      if (line !== undefined) this.following = parseEntry(line);
      if (!this.following) return Number.POSITIVE_INFINITY;
      if (this.following.start > this.offset) return this.following.start;
      this.entry = this.following;
      this.following = undefined;
    }
  }

  private bytes(end: number, size: number): Buffer {
    const isInBlock = () =>
      this.offset >= this.blockStart && this.offset < this.blockStart + this.block.length;
    if (!isInBlock()) {
      this.block = readAt(this.files.bytes, this.offset, Math.min(BLOCK, size - this.offset));
      this.blockStart = this.offset;
    }
    return this.block.subarray(this.offset - this.blockStart, end - this.blockStart);
  }
}
