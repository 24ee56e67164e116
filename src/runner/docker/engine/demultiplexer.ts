/** Which output of a program bytes come from. */
export type OutputStream = 'stdout' | 'stderr';

const HEADER = 8;

/**
 * Takes apart what the engine sends for a container without a terminal: frames of an eight-byte header
 * (stream, three zeros, length) and a payload, cut anywhere. Frames that follow each other in one stream are handed on
 * together.
 */
export class Demultiplexer {
  private readonly header = Buffer.alloc(HEADER);
  /** How much of a header has come. */
  private known = 0;
  /** How much of a payload is to come. */
  private left = 0;
  private stream: OutputStream = 'stdout';

  constructor(private readonly output: (stream: OutputStream, bytes: Buffer) => void) {}

  push(piece: Buffer): void {
    const payloads = Buffer.allocUnsafe(piece.length);
    let start = 0;
    let end = 0;
    const handOn = () => {
      if (end > start) this.output(this.stream, payloads.subarray(start, end));
      start = end;
    };
    for (let at = 0; at < piece.length; ) {
      if (this.left > 0) {
        const length = piece.copy(payloads, end, at, at + this.left);
        this.left -= length;
        at += length;
        end += length;
        continue;
      }
      const length = piece.copy(this.header, this.known, at, at + HEADER - this.known);
      this.known += length;
      at += length;
      if (this.known < HEADER) break;
      this.known = 0;
      this.left = this.header.readUInt32BE(4);
      const stream = this.header[0] === 2 ? 'stderr' : 'stdout';
      if (stream !== this.stream) handOn();
      this.stream = stream;
    }
    handOn();
  }
}
