import { readAt } from './read-at';

const NEWLINE = 0x0a;
const BLOCK = 64 * 1024;

/** Reads the whole lines of a text file that grows, a block at a time. */
export class LineReader {
  private block: Buffer = Buffer.alloc(0);
  /** Where in the block the next line begins. */
  private next = 0;

  /** `offset`: where in the file a line begins, in bytes. */
  constructor(
    private readonly path: string,
    private offset = 0,
  ) {}

  /** The next line without its newline; undefined where there is no whole one yet. */
  line(): string | undefined {
    let end = this.block.indexOf(NEWLINE, this.next);
    while (end < 0) {
      const more = readAt(this.path, this.offset, BLOCK);
      if (more.length === 0) return undefined;
      this.offset += more.length;
      const rest = this.block.subarray(this.next);
      this.block = rest.length > 0 ? Buffer.concat([rest, more]) : more;
      this.next = 0;
      end = this.block.indexOf(NEWLINE, rest.length);
    }
    const line = this.block.toString('utf8', this.next, end);
    this.next = end + 1;
    return line;
  }
}
