import { isLater } from './log-moment';
import type { Resumption } from './log-position';

/** A stretch of a log that the kubelet no longer had when it was asked for. */
export interface LogGap {
  /** The moment of the last line before it, as the kubelet tells it. */
  readonly from: string;
  /** The moment of the first line after it. */
  readonly to: string;
}

/** How many bytes of a line are left out, and whether it is a new one. */
interface BegunLine {
  readonly leaveOut: number;
  readonly isNew: boolean;
}

/** One that has not come before. */
export const NEW_LINE: BegunLine = { leaveOut: 0, isNew: true };

/** Tells lines that have come before from new ones when a log goes on. */
export class ResumedLines {
  private seen = 0;
  private begun = false;
  private passed = false;
  private sawLast = false;

  constructor(
    private readonly from: Resumption,
    /** Bytes of the last line that have come; undefined where all of it has. */
    private readonly open: number | undefined,
    private readonly gap: (gap: LogGap) => void,
  ) {}

  begins(moment: string): BegunLine {
    if (this.passed) return NEW_LINE;
    // What stands before it is the rest of a line that had begun earlier.
    this.begun ||= moment === this.from.first;
    if (this.begun) {
      if (this.seen === this.from.lines) return this.pass();
      this.seen += 1;
      return { leaveOut: this.seen === this.from.lines ? (this.open ?? Infinity) : Infinity, isNew: false };
    }
    if (moment === this.from.last) this.sawLast = true;
    if (!isLater(moment, this.from.last))
      return { leaveOut: this.sawLast ? (this.open ?? Infinity) : Infinity, isNew: false };
    if (!this.sawLast) this.gap({ from: this.from.last, to: moment });
    return this.pass();
  }

  /** Whether it has come to the last line that is known, and whether beyond it. */
  get reached(): 'last' | 'new' | undefined {
    if (this.passed) return 'new';
    return this.sawLast || this.seen === this.from.lines ? 'last' : undefined;
  }

  private pass(): BegunLine {
    this.passed = true;
    return NEW_LINE;
  }
}
