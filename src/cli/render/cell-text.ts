import stringWidth from 'string-width';

const ESCAPE = String.fromCharCode(27);
const COLORS = new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g');

/** Marks that join characters or turn the direction of writing: terminals disagree about the room that they take. */
const MARKS = /[\p{Cf}\p{Variation_Selector}]/gu;
const BLANKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
const PLAIN = /^[ -~]*$/;

/** How many columns a text takes on a terminal. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** A text on one line: no colours of its own, nothing that moves the cursor. */
export function onOneLine(text: string): string {
  return text.replace(COLORS, '').replace(MARKS, '').replace(BLANKS, ' ').trim();
}

/** The text in at most so many columns; `…` stands for what is left out at its end. */
export function cutEnd(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width < 1) return '';
  return `${beginning(text, width - 1)}…`;
}

/** The same for names, whose ends tell them apart: what is left out is in the middle, where all characters are as wide. */
export function cutMiddle(name: string, width: number): string {
  if (width < 3 || !PLAIN.test(name)) return cutEnd(name, width);
  if (name.length <= width) return name;
  const end = Math.floor((width - 1) / 2);
  return `${name.slice(0, width - 1 - end)}…${name.slice(-end)}`;
}

/** As much of the beginning of a text as takes so many columns. */
export function beginning(text: string, width: number): string {
  let taken = '';
  let left = width;
  for (const character of text) {
    left -= widthOf(character);
    if (left < 0) break;
    taken += character;
  }
  return taken;
}
