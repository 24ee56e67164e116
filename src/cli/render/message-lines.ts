import { logGapText } from '../../runner/events/log-gap-text';
import type { RunEvent } from '../../runner/events/run-event';
import { hanging } from './hanging';
import type { Paint } from './paint';

const HELP = '  = help: ';

/** What is printed of a warning or an error; on a terminal as wide as that is. */
export function messageLines(
  event: Extract<RunEvent, { type: 'message' | 'log-gap' }>,
  paint: Paint,
  width?: number,
): string[] {
  const { level, text, help } =
    event.type === 'message' ? event : { level: 'warning', text: logGapText(event), help: undefined };
  const word = paint(level === 'error' ? 'red' : 'yellow', level);
  return [
    ...hanging('', `${word}: ${text}`, 2, width),
    ...(help ? hanging(HELP, help, HELP.length, width) : []),
  ];
}
