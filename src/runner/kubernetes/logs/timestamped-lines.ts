const SPACE = 0x20;
const NEWLINE = 0x0a;
const MOMENT = /^\d{4}-\d\d-\d\dT/;

/**
 * Says what becomes of a line that begins: how many of its bytes are left out; all of them, the newline included, with
 * `Infinity`. `offset` is where it begins in what is handed on.
 */
export type LineBegins = (moment: string, offset: number) => number;

/**
 * Takes the timestamps away from a log of the kubelet, which begins each line with one. Bytes stay what they are, and a
 * line of any length is handed on as it comes.
 */
export class TimestampedLines {
  private moment = '';
  private inMoment = true;
  /** Bytes of the current line that are yet to be left out. */
  private leaveOut = 0;
  /** Bytes of the current line so far, without its timestamp. */
  private length = 0;
  private broken = false;

  constructor(private readonly begins: LineBegins) {}

  /** Bytes of the last line where its newline has not come yet. @default - the last line is whole */
  get open(): number | undefined {
    return this.inMoment ? undefined : this.length;
  }

  /** What can be handed on of the bytes that came. */
  push(bytes: Buffer): Buffer {
    const out = Buffer.allocUnsafe(bytes.length);
    let written = 0;
    let at = 0;
    while (at < bytes.length && !this.broken) {
      if (this.inMoment) {
        const space = bytes.indexOf(SPACE, at);
        this.moment += bytes.toString('latin1', at, space < 0 ? bytes.length : space);
        if (space < 0) break;
        at = space + 1;
        // What the kubelet has to say itself when it can read no further.
        if (!MOMENT.test(this.moment)) {
          this.broken = true;
          break;
        }
        this.leaveOut = this.begins(this.moment, written);
        this.moment = '';
        this.inMoment = false;
        this.length = 0;
      }
      const newline = bytes.indexOf(NEWLINE, at);
      const end = newline < 0 ? bytes.length : newline + 1;
      const skipped = Math.min(this.leaveOut, end - at);
      this.leaveOut -= skipped;
      written += bytes.copy(out, written, at + skipped, end);
      this.length += end - at;
      this.inMoment = newline >= 0;
      at = end;
    }
    return out.subarray(0, written);
  }
}
