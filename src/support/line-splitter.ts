const NEWLINE = 0x0a;

/** Cuts a stream of bytes into lines; a line that is longer than can be kept comes in pieces. */
export class LineSplitter {
  private parts: Buffer[] = [];
  private length = 0;

  /** `line` gets the bytes without a newline, and whether one followed; `longest` is the most that is kept back, in bytes. */
  constructor(
    private readonly line: (bytes: Buffer, whole: boolean) => void,
    private readonly longest = 64 * 1024,
  ) {}

  push(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      this.keep(bytes.subarray(start, end));
      this.flush(true);
      start = end + 1;
    }
    this.keep(bytes.subarray(start));
    if (this.length > this.longest) this.flush(false);
  }

  /** What is left without a newline, once nothing follows. */
  end(): void {
    if (this.length > 0) this.flush(false);
  }

  private keep(bytes: Buffer): void {
    this.parts.push(bytes);
    this.length += bytes.length;
  }

  private flush(whole: boolean): void {
    this.line(this.parts.length === 1 && this.parts[0] ? this.parts[0] : Buffer.concat(this.parts), whole);
    this.parts = [];
    this.length = 0;
  }
}
