/** Which output of a program bytes come from. */
export type OutputStream = 'stdout' | 'stderr';

const HEADER = 8;

/**
 * Takes apart what the engine sends for a container without a terminal: frames of an eight-byte header
 * (stream, three zeros, length) and a payload, cut anywhere.
 */
export class Demultiplexer {
  private header: Buffer = Buffer.alloc(0);
  private left = 0;
  private stream: OutputStream = 'stdout';

  constructor(private readonly output: (stream: OutputStream, bytes: Buffer) => void) {}

  push(piece: Buffer): void {
    let rest = piece;
    while (rest.length > 0) {
      if (this.left === 0) rest = this.readHeader(rest);
      else {
        const payload = rest.subarray(0, this.left);
        rest = rest.subarray(payload.length);
        this.left -= payload.length;
        this.output(this.stream, payload);
      }
    }
  }

  private readHeader(piece: Buffer): Buffer {
    const missing = HEADER - this.header.length;
    this.header = Buffer.concat([this.header, piece.subarray(0, missing)]);
    if (this.header.length === HEADER) {
      this.stream = this.header[0] === 2 ? 'stderr' : 'stdout';
      this.left = this.header.readUInt32BE(4);
      this.header = Buffer.alloc(0);
    }
    return piece.subarray(missing);
  }
}
