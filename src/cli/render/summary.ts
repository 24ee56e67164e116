import { stripVTControlCharacters } from 'node:util';
import type { RunEvent } from '../../runner/events/run-event';
import { isEnded, type TaskState } from '../../runner/events/task-state';
import { envOption } from '../../runner/record/env-option';
import { endingText } from './ending-text';
import { hanging } from './hanging';
import { LastLines } from './last-lines';
import type { Paint } from './paint';

const SHOWN_LINES = 10;

interface Failure {
  readonly task: string;
  readonly attempt: number;
  readonly message: string;
  readonly help?: string;
  readonly kept?: boolean;
  readonly lines: readonly string[];
}

/** Gathers what the end of a run has to say: how it ended, and for each failed task the cause, its last lines and the next step. */
export class Summary {
  /** By task, what its main container wrote, and what all others did. */
  private readonly lines = new Map<string, LastLines>();
  private readonly helpers = new Map<string, LastLines>();
  private readonly failures = new Map<string, Failure>();
  private readonly ends: TaskState[] = [];
  private next = '';
  private pipeline = '';
  /** The option that names the environment. */
  private place = '';

  add(event: RunEvent): void {
    switch (event.type) {
      case 'run-started':
        this.next = nextStep(event);
        this.pipeline = event.pipeline;
        this.place = envOption(event.environment);
        break;
      case 'attempt-started':
        this.lines.set(event.task, new LastLines(SHOWN_LINES));
        this.helpers.set(event.task, new LastLines(SHOWN_LINES));
        break;
      case 'log':
        (event.container ? this.helpers : this.lines).get(event.task)?.add(event.bytes);
        break;
      case 'attempt-ended':
        if (event.outcome.state === 'failed') {
          const { message, help } = event.outcome;
          const own = this.lines.get(event.task)?.lines() ?? [];
          const lines = own.length > 0 ? own : (this.helpers.get(event.task)?.lines() ?? []);
          this.failures.set(event.task, {
            task: event.task,
            attempt: event.attempt,
            message,
            lines,
            ...(help && { help }),
            ...(event.kept && { kept: true }),
          });
        }
        this.lines.delete(event.task);
        this.helpers.delete(event.task);
        break;
      case 'task':
        if (isEnded(event.state)) this.ends.push(event.state);
        if (isEnded(event.state) && event.state !== 'failed') this.failures.delete(event.task);
        break;
    }
  }

  /** Whether a task failed, so that there is more to say than how the run ended. */
  get hasFailures(): boolean {
    return this.failures.size > 0;
  }

  /** The lines to print at the end; on a terminal as wide as that is. */
  text(end: Extract<RunEvent, { type: 'run-ended' }>, paint: Paint, width?: number): string[] {
    return [...hanging('', this.ending(end, paint), 2, width), ...this.rest(end, width)];
  }

  /** How the run ended, in one line. */
  ending({ state, exitCode, seconds }: Extract<RunEvent, { type: 'run-ended' }>, paint: Paint): string {
    return paint(exitCode === 0 ? 'green' : 'red', endingText(state, seconds, this.ends));
  }

  /** The lines after that. */
  rest({ state }: Extract<RunEvent, { type: 'run-ended' }>, width?: number): string[] {
    const lines: string[] = [];
    for (const { task, attempt, message, help, kept, lines: last } of this.failures.values()) {
      lines.push('', ...hanging('', `${task} failed (attempt ${attempt}): ${message}`, 2, width));
      if (help) lines.push(...hanging('  help: ', help, 8, width));
      if (kept) lines.push(`  look inside: fairlead shell ${this.pipeline}/${task}${this.place}`);
      if (last.length > 0) lines.push('  its last lines:', ...last.flatMap((line) => logLines(line, width)));
    }
    if (state === 'failed' ? this.hasFailures : state !== 'succeeded') lines.push('', this.next);
    return lines;
  }
}

/** A line of a log, indented; what is broken of it more so. */
function logLines(line: string, width: number | undefined): string[] {
  const text = stripVTControlCharacters(line);
  if (width === undefined) return [`    ${text}`];
  // Knows the widths of all characters, which takes time to load.
  const { foldLine } = require('./fold-line') as typeof import('./fold-line');
  return foldLine(text, width - 6).map((part, index) => (index === 0 ? `    ${part}` : `      ${part}`));
}

function nextStep({ run, environment, replays }: Extract<RunEvent, { type: 'run-started' }>): string {
  if (!replays) return `go on with it: fairlead run --resume ${run}${envOption(environment)}`;
  const place = replays.environment === undefined ? '' : ` --env ${replays.environment} --on ${environment}`;
  return `once more: fairlead replay ${replays.run}/${replays.task}/${replays.attempt}${place}`;
}
