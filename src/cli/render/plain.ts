import type { RunEvent } from '../../runner/events/run-event';
import type { OutputStream } from '../io';
import { terminalWidth } from '../terminal-width';
import { lineFront } from './line-front';
import { messageLines } from './message-lines';
import { paintWith } from './paint';
import { PrefixedLines } from './prefixed-lines';
import { printable } from './printable';
import type { Renderer } from './renderer';
import { stateText } from './state-text';
import { Summary } from './summary';

/** Where a run is shown, and how. */
export interface PlainOptions {
  readonly stdout: OutputStream;
  readonly colors: boolean;
  /** Whether control characters in logs must be made harmless. */
  readonly isTerminal: boolean;
}

/** One line for each line of log and each change of state, with the task's name in front, and a summary at the end. */
export function plainRenderer({ stdout, colors, isTerminal }: PlainOptions): Renderer {
  const paint = paintWith(colors);
  const summary = new Summary();
  const logs = new Map<string, PrefixedLines>();
  let front = lineFront([], paint);

  const say = (name: string, text: string) => stdout.write(`${front(name, '>')}${text}\n`);
  const sayAll = (texts: readonly string[]) => stdout.write(`${texts.join('\n')}\n`);
  const log = (event: Extract<RunEvent, { type: 'log' }>) => {
    const { task, container, attempt, stream } = event;
    const key = `${task}/${container ?? ''}/${attempt}/${stream}`;
    const lines = logs.get(key) ?? linesOf(container ? `${task}/${container}` : task);
    logs.set(key, lines);
    writeLines(lines.push(event.bytes));
  };
  const linesOf = (name: string) => new PrefixedLines(front(name, '|'), isTerminal ? printable : undefined);
  const writeLines = (bytes: Buffer) => {
    if (bytes.length > 0) stdout.write(bytes);
  };
  const endLogs = (task: string, attempt: number) => {
    for (const [key, lines] of logs) {
      if (!key.startsWith(`${task}/`) || key.split('/')[2] !== String(attempt)) continue;
      writeLines(lines.end());
      logs.delete(key);
    }
  };

  return (event) => {
    summary.add(event);
    switch (event.type) {
      case 'run-started': {
        front = lineFront(event.tasks, paint);
        const { run, pipeline, environment, logicalDate } = event;
        stdout.write(`${paint('bold', `run ${run}`)} of ${pipeline} in ${environment} for ${logicalDate}\n`);
        break;
      }
      case 'service':
        say(event.service, event.state);
        break;
      case 'image':
        say(event.image, event.detail ? `${event.state}: ${event.detail}` : event.state);
        break;
      case 'log':
        log(event);
        break;
      case 'attempt-ended':
        endLogs(event.task, event.attempt);
        break;
      case 'task': {
        const text = stateText(event, paint);
        if (text) say(event.task, text);
        break;
      }
      case 'result': {
        const values = Object.entries(event.values).map(([name, value]) => `${name}=${value}`);
        say(event.task, `result ${values.join(' ')}`);
        break;
      }
      case 'message':
      case 'log-gap':
        sayAll(messageLines(event, paint, terminalWidth(stdout)));
        break;
      case 'run-ended':
        sayAll(summary.text(event, paint, terminalWidth(stdout)));
        break;
    }
  };
}
