import { AppendFile } from './append-file';
import { LogPositions } from './log-positions';
import { type LogSource, sourceText } from './log-source';
import type { RunFiles } from './run-files';
import { dropTornLine } from './whole-lines';

/** The log of one attempt: the bytes as they came, and for each stretch of them when it came and who wrote it. */
export class LogFile {
  private readonly bytes: AppendFile;
  private readonly index: AppendFile;
  private readonly positions: LogPositions;
  private last = '';

  constructor({ bytes, index, positions }: ReturnType<RunFiles['log']>) {
    this.bytes = new AppendFile(bytes);
    dropTornLine(index);
    this.index = new AppendFile(index);
    this.positions = new LogPositions(positions);
  }

  /** With `position`, where the engine's log goes on after the piece. */
  add(milliseconds: number, source: LogSource, piece: Buffer, position?: string): void {
    const name = sourceText(source);
    const key = `${milliseconds} ${name}`;
    // An entry without its bytes does no harm, bytes without an entry would belong to another source.
    if (key !== this.last) this.index.append(Buffer.from(`${this.bytes.size} ${key}\n`));
    this.last = key;
    this.bytes.append(piece);
    if (position !== undefined) this.positions.set(name, { size: this.bytes.size, position });
  }

  close(): void {
    this.bytes.close();
    this.index.close();
    this.positions.close();
  }
}
