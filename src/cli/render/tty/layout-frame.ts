import { cutEnd, cutMiddle, onOneLine, widthOf } from '../cell-text';
import { formatSeconds } from '../format-seconds';
import type { Color, Paint } from '../paint';
import { STATE_COLORS } from '../state-colors';
import { selectRows } from './select-rows';
import type { TableRow } from './table-row';
import type { TableView } from './table-view';

/** How large a frame may be, and when it is. */
export interface FrameOptions {
  readonly columns: number;
  /** How many lines at most. */
  readonly lines: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly paint: Paint;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly color?: Color;
  readonly right?: boolean;
}

const GAP = 2;
/** Of the columns of the terminal, for names. */
const NAME_SHARE = 0.3;
const HEADINGS = ['TASK', 'STATE', 'TRY', 'TIME', 'LAST LINE'] as const;

/** The lines of the table: a header, the headings, a row each, and a count of those for which there is no room. */
export function layoutFrame(view: TableView, options: FrameOptions): string[] {
  const { columns, lines, paint } = options;
  const { shown, folded } = selectRows(view, lines - 2);
  const cellsOf = rowCells(view, shown, options);
  const [task, state, attempt, time, detail] = HEADINGS;
  const headings = cellsOf(task, { text: state }, attempt, time, detail, 'dim');
  const counts = [...folded].map(([name, n]) => `${n} ${name}`).join(', ');
  return [
    header(view, options),
    line(headings, columns, paint),
    ...shown.map((row) => line(cellsOf(...texts(row, options)), columns, paint)),
    ...(counts ? [paint('dim', cutEnd(`… ${counts}`, columns))] : []),
  ].slice(0, lines);
}

/** `orders in local  2026-01-31 02:00  20260131-020000-9f3c  3 of 200 tasks  1m20s`; the end says how far it is. */
function header(view: TableView, { columns, now, paint }: FrameOptions): string {
  const { pipeline, environment, logicalDate, run, ended, tasks, started, seconds } = view;
  const time = seconds === undefined ? goingOn(started, now) : formatSeconds(seconds);
  const far = cutEnd(`${ended} of ${tasks.length} tasks  ${time}`, columns);
  const date = logicalDate.slice(0, 16).replace('T', ' ');
  const what = cutEnd(`${pipeline} in ${environment}  ${date}  ${run}`, columns - far.length - GAP);
  return what === '' ? paint('bold', far) : `${paint('bold', what)}  ${far}`;
}

type Texts = readonly [name: string, state: Pick<Cell, 'text' | 'color'>, ...rest: [string, string, string]];

function texts(row: TableRow, { now }: FrameOptions): Texts {
  const { state, attempt, since, seconds } = row;
  const color = STATES[state];
  const took = seconds === undefined ? '' : formatSeconds(seconds);
  return [
    row.name,
    { text: state, ...(color && { color }) },
    attempt === undefined ? '' : String(attempt),
    since === undefined ? took : goingOn(since, now),
    onOneLine(row.detail()),
  ];
}

const STATES: Readonly<Partial<Record<TableRow['state'], Color>>> = {
  ...STATE_COLORS,
  running: 'cyan',
  starting: 'cyan',
  pulling: 'cyan',
  building: 'cyan',
  pending: 'dim',
  waiting: 'dim',
};

/** The cells of a row, the columns as wide as they must be. */
function rowCells({ helpers, tasks }: TableView, shown: readonly TableRow[], { columns }: FrameOptions) {
  const names = [...helpers, ...tasks].map(({ name }) => name.length);
  const most = Math.max(HEADINGS[0].length, Math.floor(columns * NAME_SHARE));
  const nameWidth = Math.min(Math.max(HEADINGS[0].length, ...names), most);
  const stateWidth = Math.max('succeeded'.length, ...shown.map(({ state }) => state.length));
  return (
    name: string,
    state: Pick<Cell, 'text' | 'color'>,
    attempt: string,
    time: string,
    detail: string,
    color?: Color,
  ): Cell[] => {
    const own = color && { color };
    return [
      { text: cutMiddle(name, nameWidth), width: nameWidth, ...own },
      { ...state, width: stateWidth, ...own },
      { text: attempt, width: 3, right: true, ...own },
      { text: time, width: 6, right: true, ...own },
      { text: detail, width: 0, ...own },
    ];
  };
}

/** The cells with gaps between them, as far as the columns reach. */
function line(cells: readonly Cell[], columns: number, paint: Paint): string {
  let left = columns;
  let text = '';
  let blanks = 0;
  for (const cell of cells) {
    const shown = cutEnd(cell.text, left - blanks);
    const padding = Math.max(0, cell.width - widthOf(shown));
    if (shown === '') {
      blanks += padding + GAP;
      continue;
    }
    const before = blanks + (cell.right ? padding : 0);
    if (before >= left) break;
    const fitting = cutEnd(shown, left - before);
    text += ' '.repeat(before) + (cell.color ? paint(cell.color, fitting) : fitting);
    left -= before + widthOf(fitting);
    blanks = GAP + (cell.right ? 0 : padding);
  }
  return text;
}

/** Whole seconds: what goes on is not told more often. */
function goingOn(since: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  return seconds < 10 ? `${seconds} s` : formatSeconds(seconds);
}
