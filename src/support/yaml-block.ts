const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/u;
/** Blanks that a reader could lose, or that it needs an indentation mark for. */
const FRAGILE = /^\s|[ \t]\n|[ \t]$|\n\n$/;

/** Text of several lines as a block literal (`|`), or undefined where only quotes keep every character. */
export function yamlBlock(text: string, indent: string): string | undefined {
  if (!text.includes('\n') || FRAGILE.test(text) || HIDDEN.test(text)) return undefined;
  const end = text.endsWith('\n');
  const lines = (end ? text.slice(0, -1) : text).split('\n');
  return `${end ? '|' : '|-'}\n${lines.map((line) => (line === '' ? '' : indent + line)).join('\n')}`;
}
