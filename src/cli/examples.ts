/** The end of a command's help: command lines with what they do. */
export function examples(lines: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(lines).map((line) => line.length));
  const rows = Object.entries(lines).map(([line, does]) => `  ${line.padEnd(width)}  ${does}`.trimEnd());
  return `\nExamples:\n${rows.join('\n')}`;
}
