import { createHash, type Hash } from 'node:crypto';
import { sourceText } from '../../record/log-source';
import type { LoggedBytes } from '../../record/logged-bytes';
import type { Emit, RunEventBody } from '../../run-event';

type LogEvent = Extract<RunEventBody, { type: 'log' }>;

/** What is still to come of a source that the record has. */
interface Passed {
  left: number;
  readonly hash: Hash;
  readonly sha256: string;
}

/**
 * Hands on what an adopted attempt has written without the part that its record has already. An engine keeps only so
 * much of a log: where that part is no longer there as it was, a warning says so.
 */
export class RestOfLog {
  private readonly passed: ReadonlyMap<string, Passed>;

  constructor(
    private readonly task: string,
    recorded: ReadonlyMap<string, LoggedBytes>,
    private readonly next: Emit,
  ) {
    this.passed = new Map(
      [...recorded].map(([source, { length, sha256 }]) => [
        source,
        { left: length, hash: createHash('sha256'), sha256 },
      ]),
    );
  }

  readonly emit: Emit = (event) => {
    if (event.type !== 'log') return this.next(event);
    const bytes = this.withoutRecorded(event);
    if (bytes.length > 0) this.next({ ...event, bytes });
  };

  /** Everything has been handed on. */
  end(): void {
    for (const [source, { left }] of this.passed) if (left > 0) this.warn(source);
  }

  private withoutRecorded(event: LogEvent): Buffer {
    const passed = this.passed.get(sourceText(event));
    if (!passed || passed.left === 0) return event.bytes;
    const again = event.bytes.subarray(0, passed.left);
    passed.hash.update(again);
    passed.left -= again.length;
    if (passed.left === 0 && passed.hash.digest('hex') !== passed.sha256) this.warn(sourceText(event));
    return event.bytes.subarray(again.length);
  }

  private warn(source: string): void {
    const text = `the engine no longer has all that \`${this.task}\` wrote to ${source}: some of it may be missing from the log`;
    this.next({ type: 'message', level: 'warning', text });
  }
}
