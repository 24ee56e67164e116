import type { RunEvent } from '../../runner/run-event';
import { LineSplitter } from '../../support/line-splitter';
import { lineFront } from './line-front';
import { type Color, type Paint, paintWith } from './paint';
import { printable } from './printable';
import type { Renderer } from './renderer';
import { Summary } from './summary';

/** Where a run is shown, and how. */
export interface PlainOptions {
  readonly stdout: NodeJS.WritableStream;
  readonly colors: boolean;
  /** Whether control characters in logs must be made harmless. */
  readonly isTerminal: boolean;
}

const NEWLINE = Buffer.from('\n');

type TaskEvent = Extract<RunEvent, { type: 'task' }>;

const STATE_COLORS: Partial<Record<TaskEvent['state'], Color>> = {
  succeeded: 'green',
  failed: 'red',
  'upstream-failed': 'red',
  retrying: 'yellow',
  skipped: 'yellow',
  cancelled: 'yellow',
};

/** One line for each line of log and each change of state, with the task's name in front, and a summary at the end. */
export function plainRenderer({ stdout, colors, isTerminal }: PlainOptions): Renderer {
  const paint = paintWith(colors);
  const summary = new Summary();
  const logs = new Map<string, LineSplitter>();
  /** The lines of one event, written at once. */
  let lines: Buffer[] = [];
  let front = lineFront([], paint);

  const say = (name: string, text: string) => stdout.write(`${front(name, '>')}${text}\n`);
  const log = (event: Extract<RunEvent, { type: 'log' }>) => {
    const { task, container, attempt, stream } = event;
    const key = `${task}/${container ?? ''}/${attempt}/${stream}`;
    const splitter = logs.get(key) ?? new LineSplitter(lineWriter(container ? `${task}/${container}` : task));
    logs.set(key, splitter);
    splitter.push(event.bytes);
    writeLines();
  };
  const lineWriter = (name: string) => {
    const prefix = Buffer.from(front(name, '|'));
    return (line: Buffer) => lines.push(prefix, isTerminal ? Buffer.from(printable(line)) : line, NEWLINE);
  };
  const writeLines = () => {
    if (lines.length > 0) stdout.write(Buffer.concat(lines));
    lines = [];
  };
  const endLogs = (task: string, attempt: number) => {
    for (const [key, splitter] of logs) {
      if (!key.startsWith(`${task}/`) || key.split('/')[2] !== String(attempt)) continue;
      splitter.end();
      logs.delete(key);
    }
    writeLines();
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
        stdout.write(`${paint(event.level === 'error' ? 'red' : 'yellow', event.level)}: ${event.text}\n`);
        if (event.help) stdout.write(`  = help: ${event.help}\n`);
        break;
      case 'run-ended': {
        const [first = '', ...rest] = summary.text(event);
        stdout.write([paint(event.exitCode === 0 ? 'green' : 'red', first), ...rest, ''].join('\n'));
        break;
      }
    }
  };
}

function stateText({ state, reason, attempt = 1 }: TaskEvent, paint: Paint): string | undefined {
  if (state === 'pending' || state === 'waiting') return undefined;
  const color = STATE_COLORS[state];
  const word = color ? paint(color, state) : state;
  const nth = state === 'running' && attempt > 1 ? ` (attempt ${attempt})` : '';
  return `${word}${nth}${reason ? `: ${reason}` : ''}`;
}
