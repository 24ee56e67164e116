import { AppendFile } from './append-file';
import { type LogSource, sourceText } from './log-source';
import type { RunFiles } from './run-files';
import { dropTornLine } from './whole-lines';

/** The log of one attempt: the bytes as they came, and for each stretch of them when it came and who wrote it. */
export class LogFile {
  private readonly bytes: AppendFile;
  private readonly index: AppendFile;
  private last = '';

  constructor({ bytes, index }: ReturnType<RunFiles['log']>) {
    this.bytes = new AppendFile(bytes);
    dropTornLine(index);
    this.index = new AppendFile(index);
  }

  add(milliseconds: number, source: LogSource, piece: Buffer): void {
    const key = `${milliseconds} ${sourceText(source)}`;
    // An entry without its bytes does no harm, bytes without an entry would belong to another source.
    if (key !== this.last) this.index.append(Buffer.from(`${this.bytes.size} ${key}\n`));
    this.last = key;
    this.bytes.append(piece);
  }

  close(): void {
    this.bytes.close();
    this.index.close();
  }
}
