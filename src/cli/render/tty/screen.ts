import type { OutputStream } from '../../io';
import { widthOf } from '../cell-text';

const CSI = `${String.fromCharCode(27)}[`;
/** Terminals that know it show what comes in between at once. */
const BEGIN = `${CSI}?2026h${CSI}?25l`;
const END = `${CSI}?25h${CSI}?2026l`;
/** A line that is too wide after all is cut by the terminal, and no further line comes of it. */
const CUT = `${CSI}?7l`;
const WRAP = `${CSI}?7h`;
const CLEAR_LINE = `${CSI}2K`;
const CLEAR_BELOW = `${CSI}J`;
const NEXT = '\r\n';

/** What a terminal is taken for that does not say how large it is. */
const USUAL = { columns: 80, rows: 24 };

/**
 * A few lines at the end of a terminal that are drawn anew in place, with text that stays above them.
 * The cursor is below them, and hidden only within a write: whenever the process ends, the terminal is as it was.
 */
export class Screen {
  private drawn: readonly string[] = [];
  /** How wide lines of ours are that have left the screen at its top: a terminal that grows may give them back. */
  private lost: readonly number[] = [];
  private columns = 0;
  private rows = 0;

  constructor(private readonly stream: OutputStream) {}

  get size(): { readonly columns: number; readonly rows: number } {
    const { columns, rows } = this.stream;
    return { columns: columns || USUAL.columns, rows: rows || USUAL.rows };
  }

  /** Writes text that stays, and draws the lines below it in the place of those before. */
  draw(lines: readonly string[], above: readonly string[] = []): void {
    const { columns, rows } = this.size;
    const widths = this.drawn.map((line) => Math.min(widthOf(line), this.columns));
    const drawn = heightOf(widths, columns);
    const lost = heightOf(this.lost, columns);
    const back = Math.min(lost, Math.max(0, rows - this.rows));
    // What has left the screen at its top is out of reach.
    const height = Math.min(back + drawn, rows - 1);
    const isAsBefore = above.length === 0 && columns === this.columns && back === 0 && height === drawn;
    if (isAsBefore && lines.length === this.drawn.length && lines.every((line, i) => line === this.drawn[i]))
      return;
    const up = height > 0 ? `${CSI}${height}A` : '';
    // Not all at once: some terminals keep a screen that is cleared as a whole.
    const clear = isAsBefore ? '' : `${`${CLEAR_LINE}${NEXT}`.repeat(height)}${up}`;
    const stays = (index: number) => isAsBefore && lines[index] === this.drawn[index];
    this.stream.write(
      [
        BEGIN,
        '\r',
        up,
        clear,
        ...above.map((line) => `${line}${NEXT}`),
        CUT,
        ...lines.map((line, index) => (stays(index) ? NEXT : `${CLEAR_LINE}${line}${NEXT}`)),
        CLEAR_BELOW,
        WRAP,
        END,
      ].join(''),
    );
    const left = firstRows([...this.lost, ...widths], lost + drawn - height, columns);
    // Behind other text nothing of it can be found again.
    this.lost = above.length > 0 ? [] : left;
    this.drawn = lines;
    this.columns = columns;
    this.rows = rows;
  }

  /** What is drawn stays where it is: something else has written below it. */
  forget(): void {
    this.drawn = [];
    this.lost = [];
  }
}

/** How many rows lines of these widths take: a terminal that has become narrower has broken those that are wider. */
function heightOf(widths: readonly number[], columns: number): number {
  return widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns)), 0);
}

/** What takes the first so many rows of lines of these widths; the last one may be a part of a line. */
function firstRows(widths: readonly number[], rows: number, columns: number): number[] {
  const first: number[] = [];
  let left = rows;
  for (const width of widths) {
    if (left <= 0) break;
    first.push(Math.min(width, left * columns));
    left -= heightOf([width], columns);
  }
  return first;
}
