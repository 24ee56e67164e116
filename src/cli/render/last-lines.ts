import { printable } from './printable';

/** The most that is kept, whatever the length of the lines. */
const KEPT_BYTES = 16 * 1024;

/** The last lines of a log. */
export class LastLines {
  private kept: Buffer[] = [];
  private length = 0;

  constructor(private readonly limit: number) {}

  add(bytes: Buffer): void {
    const end = bytes.subarray(-KEPT_BYTES);
    this.kept.push(end);
    this.length += end.length;
    if (this.length > 2 * KEPT_BYTES) {
      const joined = Buffer.from(Buffer.concat(this.kept).subarray(-KEPT_BYTES));
      this.kept = [joined];
      this.length = joined.length;
    }
  }

  /** As they can be shown. */
  lines(): string[] {
    const lines = Buffer.concat(this.kept).toString('latin1').split('\n');
    if (lines.at(-1) === '') lines.pop();
    return lines.slice(-this.limit).map((line) => printable(Buffer.from(line, 'latin1')));
  }
}
