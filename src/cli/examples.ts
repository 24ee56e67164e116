/** The end of a command's help: command lines with what they do. */
export function examples(lines: Readonly<Record<string, string>>): string {
  const explained = Object.keys(lines).filter((line) => lines[line]);
  const width = Math.max(...explained.map((line) => line.length));
  const rows = Object.entries(lines).map(([line, does]) => `  ${line.padEnd(width)}  ${does}`.trimEnd());
  return `\nExamples:\n${rows.join('\n')}`;
}
