const NEWLINE = 0x0a;

/** The longest piece that is kept back while its end is missing. */
const LONGEST = 64 * 1024;

/** Cuts a stream of bytes into lines; a line that is longer than can be kept comes in pieces. */
export class LineSplitter {
  private parts: Buffer[] = [];
  private length = 0;

  constructor(private readonly line: (bytes: Buffer) => void) {}

  push(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      this.keep(bytes.subarray(start, end));
      this.flush();
      start = end + 1;
    }
    this.keep(bytes.subarray(start));
    if (this.length > LONGEST) this.flush();
  }

  /** What is left without a newline, once nothing follows. */
  end(): void {
    if (this.length > 0) this.flush();
  }

  private keep(bytes: Buffer): void {
    this.parts.push(bytes);
    this.length += bytes.length;
  }

  private flush(): void {
    this.line(this.parts.length === 1 && this.parts[0] ? this.parts[0] : Buffer.concat(this.parts));
    this.parts = [];
    this.length = 0;
  }
}
