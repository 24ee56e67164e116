import { type LastLines, LogPosition, type PositionState } from './log-position';
import { type LogGap, NEW_LINE, ResumedLines } from './resumed-lines';
import { TimestampedLines } from './timestamped-lines';

/** How far it has come. */
export interface ReadingState {
  readonly position: PositionState;
  /** Bytes of the last line where it is not whole. */
  readonly open?: number;
}

/** Reads the log of one instance of a container over as many connections as it takes; each byte comes once. */
export class LogReading {
  private readonly position: LogPosition;
  /** Bytes of the last line where it is not whole. */
  private open: number | undefined;
  private resumed: ResumedLines | undefined;
  private lines: TimestampedLines | undefined;
  private handedOn = 0;

  constructor(
    private readonly gap: (gap: LogGap) => void,
    /** Told of each line before it is handed on: when it was written, and where it begins there. */
    private readonly began: (moment: string, offset: number) => void = () => {},
    /** What an earlier one came to. @default - it reads from the start */
    from?: ReadingState,
  ) {
    this.position = new LogPosition(from?.position);
    this.open = from?.open;
  }

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

  /** Enough for another one to go on from here. */
  get state(): ReadingState {
    const open = this.openNow;
    return { position: this.position.state, ...(open !== undefined && { open }) };
  }

  /** The connection is over, in whichever way. */
  end(): void {
    this.open = this.openNow;
  }

  private get openNow(): number | undefined {
    const open = this.lines?.open;
    const reached = this.resumed ? this.resumed.reached : 'new';
    if (reached === 'new') return open;
    if (reached === undefined || this.open === undefined) return this.open;
    return open === undefined ? undefined : Math.max(this.open, open);
  }
}
