import { hanging } from './hanging';

/** Breaks the lines of a text that are too wide; what follows stands below what comes after the label that a line begins with. */
export function wrapLines(
  text: string,
  width: number | undefined,
  lengthOfLabel: (line: string) => number,
): string {
  const lines = text.split('\n').flatMap((line) => {
    const label = lengthOfLabel(line);
    return hanging(line.slice(0, label), line.slice(label), label || 2, width);
  });
  return lines.join('\n');
}
