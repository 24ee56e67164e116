import type { RunEvent } from '../../runner/events/run-event';
import type { Paint } from './paint';

/** What is printed of a warning or an error about the run as a whole. */
export function messageLines(
  { level, text, help }: Extract<RunEvent, { type: 'message' }>,
  paint: Paint,
): string[] {
  const word = paint(level === 'error' ? 'red' : 'yellow', level);
  return [`${word}: ${text}`, ...(help ? [`  = help: ${help}`] : [])];
}
