/** The rows of the first table below a heading, cell by cell; without its head. */
export function tableOf(page: string, heading: string): string[][] {
  const [, section = ''] = `\n${page}`.split(new RegExp(`\\n#+ ${heading}\\n`));
  const table = /^\|.*\n\|[ -|]*\n((?:\|.*\n)*)/m.exec(section)?.[1] ?? '';
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    );
}
