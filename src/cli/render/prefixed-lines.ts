/** The most that is kept back of a line, in bytes. */
const LONGEST = 64 * 1024;

/**
 * Puts the same in front of each line of a stream of bytes. Many lines are handled at once, as text in which a character
 * is a byte. A line that is longer than can be kept becomes several.
 */
export class PrefixedLines {
  private readonly prefix: string;
  /** The line whose newline has not come yet. */
  private open = '';

  constructor(
    prefix: string,
    /** What is printed of a line. @default - its bytes as they are */
    private readonly shown?: (line: Buffer) => string,
  ) {
    this.prefix = asBytes(prefix);
  }

  /** The lines that are whole by now. */
  push(bytes: Buffer): Buffer {
    const text = bytes.toString('latin1');
    const newline = text.lastIndexOf('\n');
    const whole = newline < 0 ? '' : this.withPrefix(this.open + text.slice(0, newline));
    this.open = newline < 0 ? this.open + text : text.slice(newline + 1);
    const rest = this.open.length > LONGEST ? this.takeOpen() : '';
    return Buffer.from(whole + rest, 'latin1');
  }

  /** What is left without a newline, once nothing follows. */
  end(): Buffer {
    return Buffer.from(this.open === '' ? '' : this.takeOpen(), 'latin1');
  }

  private takeOpen(): string {
    const { open } = this;
    this.open = '';
    return this.withPrefix(open);
  }

  private withPrefix(text: string): string {
    const { prefix, shown } = this;
    const lines = shown
      ? text.split('\n').map((line) => asBytes(shown(Buffer.from(line, 'latin1'))))
      : text.split('\n');
    return `${prefix}${lines.join(`\n${prefix}`)}\n`;
  }
}

function asBytes(text: string): string {
  return Buffer.from(text).toString('latin1');
}
