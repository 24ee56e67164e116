import type { RunEvent } from '../events/run-event';
import { type RunFiles, runFiles } from '../record/run-files';
import { AttemptLog } from './attempt-log';
import { LineReader } from './line-reader';
import type { LogLine } from './log-line';
import { LogReader } from './log-reader';
import type { LogSelection } from './log-selection';
import { type LineSource, mergeLines } from './merge-lines';
import { tailLog } from './tail-log';

interface BegunAttempt {
  readonly task: string;
  readonly attempt: number;
  readonly begins: number;
  readonly containers: readonly (string | undefined)[];
  hasEnded: boolean;
  /** Once something of it was read. */
  log?: AttemptLog;
}

/** The lines of a run, of all that is selected in order of time. */
export class RunLog {
  private readonly files: RunFiles;
  private readonly events: LineReader;
  private readonly containers = new Map<string, readonly string[]>();
  /** Those of which more may come. */
  private attempts: BegunAttempt[] = [];
  private isFirst = true;
  private ended = false;

  constructor(
    home: string,
    run: string,
    private readonly selection: LogSelection,
  ) {
    this.files = runFiles(home, run);
    this.events = new LineReader(this.files.events);
  }

  /** Whether the run had ended when it was last read. */
  get hasEnded(): boolean {
    return this.ended;
  }

  /** Those that came since it was last read; with `isLast` also what has no newline yet. */
  *read(isLast: boolean): Generator<LogLine> {
    // What an attempt wrote is there before its end is: first the events, then the logs.
    this.readEvents();
    const tail = this.isFirst ? this.selection.tail : undefined;
    this.isFirst = false;
    const sources = this.attempts.map((attempt): LineSource => {
      return {
        begins: attempt.begins,
        lines: this.linesOf(attempt, isLast || this.ended || attempt.hasEnded, tail),
      };
    });
    const since = this.selection.since ?? 0;
    for (const line of mergeLines(sources)) if (line.time >= since) yield line;
    this.attempts = this.attempts.filter(({ hasEnded }) => !hasEnded);
  }

  private *linesOf(begun: BegunAttempt, hasEnded: boolean, tail: number | undefined): Generator<LogLine> {
    const { task, attempt, containers } = begun;
    const { container } = this.selection;
    const whose = { task, attempt, ...(container !== undefined && { container }) };
    const files = this.files.log(task, attempt);
    if (tail === undefined) {
      begun.log ??= new AttemptLog({ ...whose, reader: new LogReader(files) });
      yield* begun.log.read();
      if (hasEnded) yield* begun.log.end();
    } else {
      const { lines, log } = tailLog({ ...whose, files, count: tail, containers, hasEnded });
      begun.log = log;
      yield* lines;
    }
  }

  private readEvents(): void {
    for (let line = this.events.line(); line !== undefined; line = this.events.line()) {
      this.follow(JSON.parse(line) as RunEvent);
    }
  }

  private follow(event: RunEvent): void {
    switch (event.type) {
      case 'run-started':
        this.ended = false;
        for (const { name, containers } of event.tasks) this.containers.set(name, containers);
        break;
      case 'attempt-started':
        if (this.isSelected(event)) this.attempts.push(this.begin(event));
        break;
      case 'attempt-ended': {
        const ended = this.attempts.find(
          ({ task, attempt }) => task === event.task && attempt === event.attempt,
        );
        if (ended) ended.hasEnded = true;
        break;
      }
      case 'run-ended':
        this.ended = true;
        break;
    }
  }

  private isSelected(event: { readonly task: string; readonly attempt: number }): boolean {
    const { task = event.task, attempt = event.attempt } = this.selection;
    return task === event.task && attempt === event.attempt;
  }

  private begin({ task, attempt, time }: Extract<RunEvent, { type: 'attempt-started' }>): BegunAttempt {
    const { container } = this.selection;
    const all = [undefined, ...(this.containers.get(task) ?? [])];
    const containers = container === undefined ? all : [container ?? undefined];
    return { task, attempt, begins: Date.parse(time), containers, hasEnded: false };
  }
}
