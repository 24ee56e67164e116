import { styleText } from 'node:util';
import type { OutputStream } from './io';

type Style = Parameters<typeof styleText>[0];

/** Colours for a stream: none where it is no terminal or NO_COLOR is set, always where FORCE_COLOR is. */
export function paint(stream: OutputStream): (style: Style, text: string) => string {
  return (style, text) => styleText(style, text, { stream, validateStream: true });
}
