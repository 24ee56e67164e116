import type { RunEvent } from '../../runner/events/run-event';
import { hanging } from './hanging';
import type { Paint } from './paint';

const HELP = '  = help: ';

/** What is printed of a warning or an error about the run as a whole; on a terminal as wide as that is. */
export function messageLines(
  { level, text, help }: Extract<RunEvent, { type: 'message' }>,
  paint: Paint,
  width?: number,
): string[] {
  const word = paint(level === 'error' ? 'red' : 'yellow', level);
  return [
    ...hanging('', `${word}: ${text}`, 2, width),
    ...(help ? hanging(HELP, help, HELP.length, width) : []),
  ];
}
