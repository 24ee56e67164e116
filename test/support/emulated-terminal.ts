import { Writable } from 'node:stream';
import { Terminal } from '@xterm/headless';

/** A terminal as a program sees it, whose screen can be looked at. */
export class EmulatedTerminal extends Writable {
  readonly isTTY = true;
  /** How often something was written, and how much. */
  writes = 0;
  bytes = 0;
  private readonly terminal: Terminal;

  constructor(
    public columns: number,
    public rows: number,
  ) {
    super();
    this.terminal = new Terminal({ cols: columns, rows, scrollback: 10_000, allowProposedApi: true });
  }

  override _write(bytes: Buffer, _: string, done: () => void): void {
    this.writes += 1;
    this.bytes += bytes.length;
    // As the line discipline of a real one does it.
    this.terminal.write(bytes.toString('utf8').replace(/(?<!\r)\n/g, '\r\n'));
    // As to a real one: a write is over when it returns.
    done();
  }

  /** As somebody who pulls at the window. */
  async resize(columns: number, rows: number): Promise<void> {
    await this.settled();
    this.terminal.resize(columns, rows);
    this.columns = columns;
    this.rows = rows;
    this.emit('resize');
  }

  /** The lines that are to be seen, without empty ones at the end. */
  async screen(): Promise<string[]> {
    return (await this.everything()).slice(this.terminal.buffer.active.baseY);
  }

  /** The same with what can be scrolled back to. */
  async everything(): Promise<string[]> {
    await this.settled();
    const { active } = this.terminal.buffer;
    const lines = Array.from(
      { length: active.length },
      (_, y) => active.getLine(y)?.translateToString(true) ?? '',
    );
    while (lines.at(-1) === '') lines.pop();
    return lines;
  }

  /** Where the cursor is, from the first line that can be scrolled back to. */
  async cursor(): Promise<{ readonly x: number; readonly y: number; readonly wraps: boolean }> {
    await this.settled();
    const { buffer, modes } = this.terminal;
    return {
      x: buffer.active.cursorX,
      y: buffer.active.baseY + buffer.active.cursorY,
      wraps: modes.wraparoundMode,
    };
  }

  /** Nothing of what was written is on its way any more. */
  private settled(): Promise<void> {
    return new Promise((resolve) => this.terminal.write('', resolve));
  }
}
