import type { Emit, RunEventBody } from '../events/run-event';
import type { LogReader } from '../record/log-reader';
import { sourceText } from '../record/log-source';

type LogEvent = Extract<RunEventBody, { type: 'log' }>;

const NEWLINE = 0x0a;
const NOTHING: Buffer = Buffer.alloc(0);

/**
 * Hands on what an adopted attempt has written without the part that its record has already. An engine keeps only so
 * much of a log: where that part is no longer there as it was, a warning says so.
 */
export class RestOfLog {
  private readonly recorded: Map<string, LogReader>;
  /** By source, what the record has of the line that is being compared. */
  private readonly begun = new Map<string, Buffer>();

  constructor(
    private readonly task: string,
    /** By source. */
    recorded: ReadonlyMap<string, LogReader>,
    private readonly next: Emit,
  ) {
    this.recorded = new Map(recorded);
  }

  readonly emit: Emit = (event) => {
    if (event.type !== 'log') return this.next(event);
    const bytes = this.withoutRecorded(event);
    if (bytes.length > 0) this.next({ ...event, bytes });
  };

  /** Everything has been handed on. */
  end(): void {
    for (const [source, reader] of this.recorded) if (reader.peek().length > 0) this.warn(source);
  }

  private withoutRecorded(event: LogEvent): Buffer {
    const source = sourceText(event);
    const reader = this.recorded.get(source);
    let rest = event.bytes;
    while (reader && rest.length > 0) {
      const known = reader.peek();
      if (known.length === 0) break;
      const same = commonLength(known, rest);
      reader.skip(same);
      this.remember(source, rest.subarray(0, same));
      rest = rest.subarray(same);
      if (same === known.length || rest.length === 0) continue;
      // Some engines forget the end of a line of more than 16 KiB.
      if (known[same] === NEWLINE) {
        reader.skip(1);
        this.begun.delete(source);
      } else {
        this.recorded.delete(source);
        this.warn(source);
        // Another line that begins alike.
        return Buffer.concat([this.begun.get(source) ?? NOTHING, rest]);
      }
    }
    return rest;
  }

  private remember(source: string, same: Buffer): void {
    const end = same.lastIndexOf(NEWLINE) + 1;
    const before = end > 0 ? NOTHING : (this.begun.get(source) ?? NOTHING);
    this.begun.set(source, Buffer.concat([before, same.subarray(end)]));
  }

  private warn(source: string): void {
    const text = `the engine no longer has all that \`${this.task}\` wrote to ${source}: some of it may be missing from the log, or be there twice`;
    this.next({ type: 'message', level: 'warning', text });
  }
}

/** How many bytes both begin with. */
function commonLength(one: Buffer, other: Buffer): number {
  const length = Math.min(one.length, other.length);
  if (one.subarray(0, length).equals(other.subarray(0, length))) return length;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return at;
}
