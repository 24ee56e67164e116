import type { LogLine } from '../../runner/logs/log-line';
import type { RunView } from '../../runner/record/run-view';
import { jsonBytes } from '../render/json-bytes';
import { lineFront } from '../render/line-front';
import type { Paint } from '../render/paint';
import { printable } from '../render/printable';

/** How the lines of a log are printed. */
export interface LogFormatOptions {
  readonly run: RunView;
  readonly paint: Paint;
  /** Whether control characters must be made harmless. */
  readonly isTerminal: boolean;
  readonly timestamps: boolean;
}

/** Makes of each line what is printed. */
export type LogFormat = (line: LogLine) => Buffer;

const NEWLINE = Buffer.from('\n');

/** The formats of a log, by name. */
export const LOG_FORMATS: Readonly<
  Record<'text' | 'raw' | 'json', (options: LogFormatOptions) => LogFormat>
> = {
  text: ({ run, paint, isTerminal, timestamps }) => {
    const front = lineFront(run.tasks, paint);
    const fronts = new Map<string, string>();
    return ({ task, container, time, bytes }) => {
      const name = container === undefined ? task : `${task}/${container}`;
      const before = fronts.get(name) ?? front(name, '|');
      fronts.set(name, before);
      const moment = timestamps ? `${paint('dim', new Date(time).toISOString())} ` : '';
      const content = isTerminal ? Buffer.from(printable(bytes)) : bytes;
      return Buffer.concat([Buffer.from(before + moment), content, NEWLINE]);
    };
  },
  raw:
    () =>
    ({ bytes, whole }) =>
      whole ? Buffer.concat([bytes, NEWLINE]) : bytes,
  json:
    ({ run }) =>
    ({ task, attempt, container, stream, time, bytes, whole }) => {
      const who = { run: run.run, task, attempt, ...(container !== undefined && { container }), stream };
      const what = { ...jsonBytes(bytes), ...(!whole && { partial: true }) };
      return Buffer.from(`${JSON.stringify({ time: new Date(time).toISOString(), ...who, ...what })}\n`);
    },
};
