/** Gives a text a colour, or leaves it as it is. */
export type Paint = (color: Color, text: string) => string;

/** The colours of the terminal's own palette that can be read on light and dark. */
export type Color = 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'dim' | 'bold';

const CODES: Readonly<Record<Color, number>> = {
  bold: 1,
  dim: 2,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
  cyan: 36,
};
const ESCAPE = String.fromCharCode(27);

/** A paint that colours, or one that does not. */
export function paintWith(colors: boolean): Paint {
  return colors ? (color, text) => `${ESCAPE}[${CODES[color]}m${text}${ESCAPE}[0m` : (_, text) => text;
}
