import { LineSplitter } from './line-splitter';
import { printable } from './printable';

/** The last lines of a log. */
export class LastLines {
  private readonly kept: Buffer[] = [];
  private readonly splitter: LineSplitter;

  constructor(limit: number) {
    this.splitter = new LineSplitter((line) => {
      this.kept.push(line);
      if (this.kept.length > limit) this.kept.shift();
    });
  }

  add(bytes: Buffer): void {
    this.splitter.push(bytes);
  }

  /** As they can be shown; nothing can be added any more. */
  lines(): string[] {
    this.splitter.end();
    return this.kept.map(printable);
  }
}
