const ESCAPE = String.fromCharCode(27);

/** Everything that would move the cursor, ring or switch the terminal's mode; a tab and colours are let through. */
const UNSAFE = new RegExp(`(?!\\t|${ESCAPE}\\[[0-9;]*m)\\p{Cc}`, 'gu');

/** A line of a log as it can be shown on a terminal: of a progress bar its last state, control characters made visible. */
export function printable(line: Buffer): string {
  const text = line.toString('utf8').replace(/\r+$/, '');
  const last = text.slice(text.lastIndexOf('\r') + 1);
  return last.replace(UNSAFE, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
