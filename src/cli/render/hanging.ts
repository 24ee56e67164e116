import { wrap } from './wrap';

/** A text that is broken between words where it is too wide, all lines but the first indented so far. */
export function hanging(front: string, text: string, indent: number, width?: number): string[] {
  if (width === undefined) return [front + text];
  const [first = '', ...rest] = wrap(text, width - indent);
  return [front + first, ...rest.map((line) => ' '.repeat(indent) + line)];
}
