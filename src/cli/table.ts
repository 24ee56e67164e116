import { cutEnd, cutMiddle, widthOf } from './render/cell-text';

const GAP = 2;

/** Rows below headings, and how they are made to fit. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of the terminal. @default - as many as are needed */
  readonly width?: number | undefined;
  /**
   * Which columns give way where there is no room for all, one after the other, and how narrow each may become; at 0 it
   * is left out whole, and `…` stands at the end of the headings.
   */
  readonly narrowing: readonly (readonly [heading: string, least: number])[];
}

/** Rows in columns as wide as their widest cell, two spaces between them. */
export function table({ headings, rows, width = Number.POSITIVE_INFINITY, narrowing }: Table): string {
  const widths = headings.map((heading, column) =>
    Math.max(widthOf(heading), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const taken = () => {
    const shown = widths.filter((one) => one > 0);
    const more = shown.length < widths.length ? GAP + 1 : 0;
    return shown.reduce((sum, one) => sum + one + GAP, more - GAP);
  };
  for (const [heading, least] of narrowing) {
    const column = headings.indexOf(heading);
    const excess = taken() - width;
    const now = widths[column] ?? 0;
    if (excess > 0) widths[column] = least === 0 ? 0 : Math.min(now, Math.max(least, now - excess));
  }
  const line = (cells: readonly string[], end = '') =>
    cutEnd(
      [...cells.flatMap((cell, column) => padded(cell, widths[column] ?? 0)), end].join('').trimEnd(),
      width,
    );
  const lines = [line(headings, widths.includes(0) ? '…' : ''), ...rows.map((row) => line(row))];
  return lines.map((text) => `${text}\n`).join('');
}

/** A cell as wide as its column, with the gap after it; nothing where the column is left out. */
function padded(text: string, width: number): string[] {
  if (width === 0) return [];
  const shown = text.includes(' ') ? cutEnd(text, width) : cutMiddle(text, width);
  return [shown, ' '.repeat(width - widthOf(shown) + GAP)];
}
