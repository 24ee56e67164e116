import { type LastLines, LogPosition } from './log-position';
import { type LogGap, NEW_LINE, ResumedLines } from './resumed-lines';
import { TimestampedLines } from './timestamped-lines';

/** Reads the log of one instance of a container over as many connections as it takes; each byte comes once. */
export class LogReading {
  private readonly position = new LogPosition();
  /** Bytes of the last line where it is not whole. */
  private open: number | undefined;
  private resumed: ResumedLines | undefined;
  private lines: TimestampedLines | undefined;
  private handedOn = 0;

  constructor(
    private readonly gap: (gap: LogGap) => void,
    /** Told of each line before it is handed on: when it was written, and where it begins there. */
    private readonly began: (moment: string, offset: number) => void = () => {},
  ) {}

  /** A connection begins: from when on the kubelet is asked. @default - from the start */
  begin(): string | undefined {
    const from = this.position.resumption;
    const resumed = from && new ResumedLines(from, this.open, this.gap);
    this.resumed = resumed;
    this.lines = new TimestampedLines((moment, offset) => {
      this.began(moment, offset);
      const { leaveOut, isNew } = resumed?.begins(moment) ?? NEW_LINE;
      if (isNew) this.position.add(moment);
      return leaveOut;
    });
    return from?.sinceTime;
  }

  /** What is new in the bytes that came. */
  push(bytes: Buffer): Buffer {
    const fresh = this.lines?.push(bytes) ?? bytes;
    this.handedOn += fresh.length;
    return fresh;
  }

  /** How many bytes have come so far. */
  get length(): number {
    return this.handedOn;
  }

  /** The lines that have come last; undefined where the last of them is not whole. */
  get last(): LastLines | undefined {
    return this.open === undefined ? this.position.lastLines : undefined;
  }

  /** The connection is over, in whichever way. */
  end(): void {
    const open = this.lines?.open;
    const reached = this.resumed ? this.resumed.reached : 'new';
    if (reached === 'new') this.open = open;
    else if (reached === 'last' && this.open !== undefined)
      this.open = open === undefined ? undefined : Math.max(this.open, open);
  }
}
