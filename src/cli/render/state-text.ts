import type { RunEvent } from '../../runner/events/run-event';
import type { Paint } from './paint';
import { STATE_COLORS } from './state-colors';

/** What is printed of a task's new state; nothing of one in which it only waits. */
export function stateText(
  { state, reason, attempt = 1 }: Extract<RunEvent, { type: 'task' }>,
  paint: Paint,
): string | undefined {
  if (state === 'pending' || state === 'waiting') return undefined;
  const color = STATE_COLORS[state];
  const word = color ? paint(color, state) : state;
  const nth = state === 'running' && attempt > 1 ? ` (attempt ${attempt})` : '';
  return `${word}${nth}${reason ? `: ${reason}` : ''}`;
}
