import type { RunEvent } from '../../runner/events/run-event';
import { isEnded, type TaskState } from '../../runner/events/task-state';
import { countStates } from './count-states';
import { formatSeconds } from './format-seconds';
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
        this.place = event.environment === 'local' ? '' : ` --env ${event.environment}`;
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

  /** The lines to print at the end. */
  text(end: Extract<RunEvent, { type: 'run-ended' }>, paint: Paint): string[] {
    const counts = countStates(this.ends);
    const how = `${end.state} in ${formatSeconds(end.seconds)}${counts && `: ${counts}`}`;
    const lines = [paint(end.exitCode === 0 ? 'green' : 'red', how)];
    for (const { task, attempt, message, help, kept, lines: last } of this.failures.values()) {
      lines.push('', `${task} failed (attempt ${attempt}): ${message}`);
      if (help) lines.push(`  help: ${help}`);
      if (kept) lines.push(`  look inside: fairlead shell ${this.pipeline}/${task}${this.place}`);
      if (last.length > 0) lines.push('  its last lines:', ...last.map((line) => `    ${line}`));
    }
    if (end.state === 'failed' ? this.hasFailures : end.state !== 'succeeded') lines.push('', this.next);
    return lines;
  }
}

function nextStep({ run, replays }: Extract<RunEvent, { type: 'run-started' }>): string {
  if (!replays) return `go on with it: fairlead run --resume ${run}`;
  return `once more: fairlead replay ${replays.run}/${replays.task}/${replays.attempt}`;
}
