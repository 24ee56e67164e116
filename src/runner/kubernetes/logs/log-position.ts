import { wholeSecond } from './log-moment';

/** How many seconds of a log are asked for again: lines of two streams may be out of order by less. */
const OVERLAP_MS = 1000;

interface Second {
  /** Milliseconds since 1970. */
  readonly second: number;
  /** The moment of the first of its lines that came. */
  readonly first: string;
  /** The place of that line among all. */
  readonly index: number;
  count: number;
}

/** From where a log goes on. */
export interface Resumption {
  /** Whole seconds are all that the kubelet understands: ISO in UTC. */
  readonly sinceTime: string;
  /** The moment of the first line that comes again. */
  readonly first: string;
  /** How many lines come again. */
  readonly lines: number;
  /** The moment of the last of them. */
  readonly last: string;
}

/** The lines that have come last: those in a row that have the same moment. */
export interface LastLines {
  readonly moment: string;
  readonly count: number;
}

/** All that is known of how far a log has been read. */
export interface PositionState {
  readonly seconds: readonly Second[];
  readonly lines: number;
  readonly last: string;
  readonly lastCount: number;
}

/** How far a log has been read: enough to go on without loss or doubles, whatever was written in the same second. */
export class LogPosition {
  private seconds: Second[];
  private lines: number;
  private last: string;
  private lastCount: number;
  private prefix = '';

  constructor(from: PositionState = { seconds: [], lines: 0, last: '', lastCount: 0 }) {
    this.seconds = from.seconds.map((one) => ({ ...one }));
    this.lines = from.lines;
    this.last = from.last;
    this.lastCount = from.lastCount;
  }

  get state(): PositionState {
    const { seconds, lines, last, lastCount } = this;
    return { seconds, lines, last, lastCount };
  }

  /** Another line has begun. */
  add(moment: string): void {
    this.lastCount = moment === this.last ? this.lastCount + 1 : 1;
    this.last = moment;
    const index = this.lines;
    this.lines += 1;
    const known = this.seconds.at(-1);
    if (known && moment.startsWith(this.prefix)) known.count += 1;
    else {
      this.addTo(wholeSecond(moment), moment, index);
      this.prefix = moment.slice(0, 19);
    }
  }

  /** Undefined where nothing has come yet. */
  get lastLines(): LastLines | undefined {
    return this.lastCount === 0 ? undefined : { moment: this.last, count: this.lastCount };
  }

  /** Undefined where nothing has come yet. */
  get resumption(): Resumption | undefined {
    const latest = Math.max(...this.seconds.map(({ second }) => second));
    const again = this.seconds.filter(({ second }) => second >= latest - OVERLAP_MS);
    const [first] = [...again].sort((a, b) => a.index - b.index);
    if (!first) return undefined;
    return {
      sinceTime: new Date(latest - OVERLAP_MS).toISOString(),
      first: first.first,
      lines: again.reduce((sum, { count }) => sum + count, 0),
      last: this.last,
    };
  }

  /** The current second stands last. */
  private addTo(second: number, moment: string, index: number): void {
    const known = this.seconds.find((one) => one.second === second) ?? {
      second,
      first: moment,
      index,
      count: 0,
    };
    known.count += 1;
    const latest = Math.max(second, ...this.seconds.map((one) => one.second));
    this.seconds = this.seconds.filter((one) => one !== known && one.second >= latest - OVERLAP_MS);
    this.seconds.push(known);
  }
}
