import { beginning, cutEnd, widthOf } from './cell-text';

/** Narrower ones are not worth it. */
const LEAST = 10;

/** So many lines of the terminal are given to one line of a log. */
const MOST = 5;

/** A line of a log in lines that fit, broken between words where that can be; `…` stands for the rest of a very long one. */
export function foldLine(line: string, columns: number): string[] {
  const width = Math.max(LEAST, columns);
  const folded: string[] = [];
  let left = cutEnd(line.replaceAll('\t', '    '), MOST * width);
  while (widthOf(left) > width) {
    const fitting = beginning(left, width);
    const blank = left[fitting.length] === ' ' ? fitting.length : fitting.lastIndexOf(' ');
    const end = fitting.slice(0, Math.max(0, blank)).trim() === '' ? fitting.length : blank;
    folded.push(left.slice(0, end));
    left = left.slice(end).trimStart();
  }
  return [...folded, left];
}
