import type { RunView } from '../../runner/record/run-view';
import { lostNote } from '../lost-note';
import { endingText } from '../render/ending-text';

/** What is said once the log of a run has been followed to its end. */
export function closingNote(view: RunView): string {
  const { run, state, seconds = 0, tasks } = view;
  if (state === 'open') return lostNote(view);
  return `run \`${run}\` ${endingText(
    state,
    seconds,
    tasks.map((task) => task.state),
  )}\n`;
}
