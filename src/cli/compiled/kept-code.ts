import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../../support/cache-folder';
import { sha256 } from '../../support/sha256';

/** What V8 has compiled of one file of a program, in the user's cache. Any process may read and write at any time. */
export class KeptCode {
  private readonly path: string;
  private readonly state: string;

  constructor(file: string) {
    const name = sha256(JSON.stringify([file, process.version, process.arch]));
    const { size, mtimeMs } = statSync(file);
    this.path = join(cacheFolder(), 'code', name);
    this.state = `${size} ${mtimeMs}`;
  }

  /** Undefined where there is none, where it was made of another file, and where it is damaged: V8 trusts what it gets. */
  read(): Buffer | undefined {
    try {
      const bytes = readFileSync(this.path);
      const end = bytes.indexOf('\n');
      const code = bytes.subarray(end + 1);
      return bytes.toString('latin1', 0, end) === this.header(code) ? code : undefined;
    } catch {
      return undefined;
    }
  }

  /** Replaces what is there. Where nothing can be written, there is none next time. */
  write(code: Buffer): void {
    const next = `${this.path}.${process.pid}`;
    try {
      mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
      writeFileSync(next, Buffer.concat([Buffer.from(`${this.header(code)}\n`, 'latin1'), code]), {
        mode: 0o600,
      });
      renameSync(next, this.path);
    } catch {
      // A full or read-only disk, or no home: it is compiled again.
    }
  }

  private header(code: Buffer): string {
    return `${this.state} ${sha256(code)}`;
  }
}
