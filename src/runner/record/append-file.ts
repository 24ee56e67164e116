import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/** A file that only grows, by whole pieces: what cannot be written whole is not there at all. */
export class AppendFile {
  private readonly file: number;
  private length: number;

  constructor(path: string) {
    this.file = openSync(path, 'a', 0o600);
    this.length = fstatSync(this.file).size;
  }

  /** In bytes. */
  get size(): number {
    return this.length;
  }

  /** @throws what the file system says, with the file as it was */
  append(piece: Buffer): void {
    let written = 0;
    try {
      while (written < piece.length) written += writeSync(this.file, piece, written);
    } catch (error) {
      if (written > 0) ftruncateSync(this.file, this.length);
      throw error;
    }
    this.length += piece.length;
  }

  close(): void {
    closeSync(this.file);
  }
}
