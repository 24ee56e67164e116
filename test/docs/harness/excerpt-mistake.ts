import { shownPattern, steady } from './shown';

const DEEPEST = 24;

/** What is wrong with an excerpt: its lines must stand in the file, in order, all indented further by the same width. */
export function excerptMistake(excerpt: string, file: string): string | undefined {
  for (let width = 0; width <= DEEPEST; width += 1) {
    if (new RegExp(`^${shownPattern(excerpt, ' '.repeat(width))}`, 'm').test(steady(file))) return undefined;
  }
  return `does not stand in the file:\n${excerpt}`;
}
