/** What is another time and another run on each machine, with what stands for it. */
const VOLATILE: readonly (readonly [RegExp, string])[] = [
  [/\b\d{8}-\d{6}-[0-9a-f]{4,8}\b/g, 'RUN'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'TIME'],
  [/\bin \d+(\.\d+)? s\b/g, 'in N s'],
  [/\(\d+(\.\d+)? s\)/g, '(N s)'],
];

/** A printed text without run ids, times and durations. */
export function steady(text: string): string {
  return VOLATILE.reduce((result, [pattern, word]) => result.replace(pattern, word), text);
}

/** What a shown text allows: a line `…` (or `# …`) stands for any lines, `…` inside of one for any characters. */
export function shownPattern(shown: string, indent = ''): string {
  if (shown.trim() === '') return '';
  const lines = steady(shown).replace(/\n$/, '').split('\n');
  return lines
    .map((line) => {
      if (/^\s*(# )?…$/.test(line)) return '(?:.*\\n)*?';
      return `${line === '' ? '' : indent}${line.split('…').map(literal).join('.*')}\\n`;
    })
    .join('');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
