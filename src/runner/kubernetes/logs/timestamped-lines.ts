const MOMENT = /^\d{4}-\d\d-\d\dT/;

/**
 * Says what becomes of a line that begins: how many of its bytes are left out; all of them, the newline included, with
 * `Infinity`. `offset` is where it begins in what is handed on.
 */
export type LineBegins = (moment: string, offset: number) => number;

/**
 * Takes the timestamps away from a log of the kubelet, which begins each line with one. Bytes stay what they are: they
 * are handled as text in which a character is a byte. A line of any length is handed on as it comes.
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
    const text = bytes.toString('latin1');
    let out = '';
    let at = 0;
    while (at < text.length && !this.broken) {
      if (this.inMoment) {
        const space = text.indexOf(' ', at);
        this.moment += text.slice(at, space < 0 ? text.length : space);
        if (space < 0) break;
        at = space + 1;
        // What the kubelet has to say itself when it can read no further.
        if (!MOMENT.test(this.moment)) {
          this.broken = true;
          break;
        }
        this.leaveOut = this.begins(this.moment, out.length);
        this.moment = '';
        this.inMoment = false;
        this.length = 0;
      }
      const newline = text.indexOf('\n', at);
      const end = newline < 0 ? text.length : newline + 1;
      const skipped = Math.min(this.leaveOut, end - at);
      this.leaveOut -= skipped;
      out += text.slice(at + skipped, end);
      this.length += end - at;
      this.inMoment = newline >= 0;
      at = end;
    }
    return Buffer.from(out, 'latin1');
  }
}
