const STARS = Buffer.from('***');

/** A stretch of bytes: start, and the first byte after it. */
type Span = [start: number, end: number];

/** Masks secret values in a stream that arrives in pieces: what may be the start of one is kept back until it is known. */
export class MaskStream {
  private kept: Buffer = Buffer.alloc(0);
  /** How many of the kept bytes belong to a value whose stars are out already. */
  private covered = 0;

  constructor(private readonly values: readonly Buffer[]) {}

  /** Whether all that arrived has been shown. */
  get isEven(): boolean {
    return this.kept.length === 0 && this.covered === 0;
  }

  /** The bytes that can be shown now. */
  push(piece: Buffer): Buffer {
    const bytes = this.kept.length > 0 ? Buffer.concat([this.kept, piece]) : piece;
    return this.show(bytes, bytes.length - this.openStart(bytes));
  }

  /** The rest, once nothing follows. */
  end(): Buffer {
    return this.show(this.kept, this.kept.length);
  }

  private show(bytes: Buffer, until: number): Buffer {
    const spans = this.spans(bytes);
    const parts: Buffer[] = [];
    let at = 0;
    for (const [start, end] of spans) {
      if (start >= until) break;
      if (start > at) parts.push(bytes.subarray(at, start));
      if (start > 0 || this.covered === 0) parts.push(STARS);
      at = Math.min(end, until);
    }
    if (at < until) parts.push(bytes.subarray(at, until));
    const isOut = (start: number) => start < until || (start === 0 && this.covered > 0);
    const open = spans.find(([start, end]) => end > until && isOut(start));
    this.covered = open ? open[1] - until : 0;
    this.kept = bytes.subarray(until);
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  }

  /** Every place where a value stands, overlapping ones joined. */
  private spans(bytes: Buffer): Span[] {
    const found: Span[] = this.covered > 0 ? [[0, this.covered]] : [];
    for (const value of this.values) {
      for (let at = bytes.indexOf(value); at >= 0; at = bytes.indexOf(value, at + 1)) {
        found.push([at, at + value.length]);
      }
    }
    const joined: Span[] = [];
    for (const span of found.sort(([a], [b]) => a - b)) {
      const last = joined.at(-1);
      if (last && span[0] < last[1]) last[1] = Math.max(last[1], span[1]);
      else joined.push(span);
    }
    return joined;
  }

  /** How many bytes at the end are the start of a value. */
  private openStart(bytes: Buffer): number {
    let longest = 0;
    for (const value of this.values) {
      const tail = bytes.subarray(Math.max(0, bytes.length - value.length + 1));
      const first = value.subarray(0, 1);
      for (let at = tail.indexOf(first); at >= 0; at = tail.indexOf(first, at + 1)) {
        const length = tail.length - at;
        if (length <= longest) break;
        if (tail.subarray(at).equals(value.subarray(0, length))) longest = length;
      }
    }
    return longest;
  }
}
