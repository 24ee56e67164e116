import { closeSync, openSync, readSync } from 'node:fs';
import type { LogPiece } from './log-pieces';

const CHUNK = 1 << 18;

type Stretch = Pick<LogPiece, 'start' | 'end'>;

/** Reads stretches of a log's bytes one after the other, a part at a time. */
export class LogReader {
  private part: Buffer = Buffer.alloc(0);
  private index = 0;
  private at = 0;

  constructor(
    private readonly file: string,
    private readonly pieces: readonly Stretch[],
    /** What comes before them. */
    private readonly earlier: readonly Stretch[] = [],
    /** Where the engine's log goes on after that, in its own terms. @default - from its start */
    readonly position?: string,
  ) {}

  /** The bytes that come next; none at the end. */
  peek(): Buffer {
    for (
      let piece = this.pieces[this.index];
      this.part.length === 0 && piece;
      piece = this.pieces[this.index]
    ) {
      const start = piece.start + this.at;
      if (start >= piece.end) {
        this.index += 1;
        this.at = 0;
      } else this.part = this.read(start, Math.min(CHUNK, piece.end - start));
    }
    return this.part;
  }

  /** Goes on by so many bytes, of those that `peek` showed. */
  skip(length: number): void {
    this.at += length;
    this.part = this.part.subarray(length);
  }

  /** The last bytes before those, at most so many. */
  before(length: number): Buffer {
    const parts: Buffer[] = [];
    let wanted = length;
    for (let i = this.earlier.length - 1; i >= 0 && wanted > 0; i--) {
      const { start = 0, end = 0 } = this.earlier[i] ?? {};
      const size = Math.min(wanted, end - start);
      if (size <= 0) continue;
      parts.unshift(this.read(end - size, size));
      wanted -= size;
    }
    return Buffer.concat(parts);
  }

  private read(start: number, length: number): Buffer {
    const part = Buffer.alloc(length);
    const file = openSync(this.file, 'r');
    try {
      return part.subarray(0, readSync(file, part, 0, length, start));
    } finally {
      closeSync(file);
    }
  }
}
