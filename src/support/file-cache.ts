import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What can be worked out again, kept in files: for each name the last value, with the key of all that it follows from.
 * Any process may read and write at any time. What cannot be read, or was made of something else, is not there.
 */
export class FileCache {
  constructor(
    /** Nothing is written where this folder is not there. */
    private readonly home: string,
    /** Below it; made where it is missing. */
    private readonly folder: string,
  ) {}

  /** The value of that name, if it was made of what the key stands for. It must be one that JSON can hold. */
  read<T>(name: string, key: string): T | undefined {
    try {
      const text = readFileSync(this.file(name), 'utf8');
      const end = text.indexOf('\n');
      return text.slice(0, end) === key ? (JSON.parse(text.slice(end + 1)) as T) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Replaces the value of that name. Where nothing can be written, there is nothing next time. */
  write(name: string, key: string, value: unknown): void {
    if (!existsSync(this.home)) return;
    const file = this.file(name);
    const next = `${file}.${process.pid}`;
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(next, `${key}\n${JSON.stringify(value)}`, { mode: 0o600 });
      renameSync(next, file);
    } catch {
      // A full or read-only disk: everything is worked out again.
    }
  }

  private file(name: string): string {
    return join(this.home, this.folder, `${name}.cache`);
  }
}
