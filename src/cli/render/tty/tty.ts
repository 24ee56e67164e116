import type { Clock } from '../../../runner/clock';
import type { RunEvent } from '../../../runner/events/run-event';
import type { OutputStream } from '../../io';
import { hanging } from '../hanging';
import { messageLines } from '../message-lines';
import { nameColor } from '../name-color';
import { type Paint, paintWith } from '../paint';
import type { Renderer } from '../renderer';
import { stateText } from '../state-text';
import { Summary } from '../summary';
import { layoutFrame } from './layout-frame';
import { RedrawPace } from './redraw-pace';
import { RunTable } from './run-table';
import { Screen } from './screen';

/** Where a run is shown, and how. */
export interface TtyOptions {
  readonly stdout: OutputStream;
  readonly colors: boolean;
  /** Its timers must not keep the process alive: a run that breaks says no end. */
  readonly clock: Clock;
}

/** So many lines are read at the end, even where the terminal shows fewer at once. */
const LAST_LINES = 50;

/** A table of the tasks that is drawn in place; failures and messages stay above it, the table and the summary at the end. */
export function ttyRenderer({ stdout, colors, clock }: TtyOptions): Renderer {
  const paint = paintWith(colors);
  const summary = new Summary();
  const table = new RunTable();
  const screen = new Screen(stdout);
  let above: string[] = [];

  const draw = (lines = screen.size.rows - 1) => {
    const view = table.view();
    const { columns } = screen.size;
    screen.draw(view ? layoutFrame(view, { columns, lines, now: clock.now(), paint }) : [], above);
    above = [];
  };
  const pace = new RedrawPace(clock, draw);
  const resized = () => pace.changed();
  /** After Ctrl-Z and `fg`. */
  const continued = () => {
    screen.forget();
    pace.changed();
  };
  stdout.on('resize', resized);
  process.on('SIGCONT', continued);

  return (event) => {
    summary.add(event);
    table.add(event);
    above.push(...linesAbove(event, paint, screen.size.columns));
    if (event.type !== 'run-ended') {
      pace.changed();
      return;
    }
    pace.stop();
    stdout.off('resize', resized);
    process.off('SIGCONT', continued);
    draw(Math.max(screen.size.rows - 1, LAST_LINES));
    stdout.write(`${summary.text(event, paint, screen.size.columns).join('\n')}\n`);
  };
}

/** What is worth more than a look: it stays when the table has gone on. */
function linesAbove(event: RunEvent, paint: Paint, width: number): string[] {
  if (event.type === 'message' || event.type === 'log-gap') return messageLines(event, paint, width);
  if (event.type !== 'task' || (event.state !== 'failed' && event.state !== 'retrying')) return [];
  return hanging('', `${paint(nameColor(event.task), event.task)} > ${stateText(event, paint)}`, 2, width);
}
