import { closeSync, ftruncateSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { OutputStream } from '../io';

/** How much may wait in memory before the rest waits on the disk. */
const MEMORY_BYTES = 4 * 2 ** 20;

/** How much is taken back from the disk at once. */
const PIECE_BYTES = 2 ** 20;

/**
 * An output that takes everything at once, however slow its reader is: what the reader does not take waits in a file that
 * has no name. So neither the memory grows nor does a program that writes have to wait.
 */
export class SpooledOutput extends Writable {
  private inMemory = 0;
  private file: number | undefined;
  /** How far the file is written, and read. */
  private written = 0;
  private read = 0;
  /** What the disk had no room for; comes after all that is on it. */
  private rest: Uint8Array[] = [];
  private broken = false;
  private idle: () => void = () => {};

  constructor(private readonly target: OutputStream) {
    super();
  }

  override _write(bytes: Buffer, _encoding: string, done: () => void): void {
    if (!this.broken) {
      if (this.isBehind || this.inMemory > MEMORY_BYTES) this.store(bytes);
      else this.send(bytes);
    }
    done();
  }

  /** Once the reader has everything, or is gone. */
  override _final(done: () => void): void {
    const close = () => {
      if (this.file !== undefined) closeSync(this.file);
      done();
    };
    if (this.inMemory > 0) this.idle = close;
    else close();
  }

  private get onDisk(): number {
    return this.written - this.read;
  }

  private get isBehind(): boolean {
    return this.onDisk > 0 || this.rest.length > 0;
  }

  private send(bytes: Uint8Array): void {
    this.inMemory += bytes.length;
    this.target.write(bytes, (error) => {
      this.inMemory -= bytes.length;
      if (error) this.broken = true;
      else if (this.isBehind && this.inMemory < MEMORY_BYTES) this.send(this.takeBack());
      if (this.inMemory === 0) this.idle();
    });
  }

  private store(bytes: Uint8Array): void {
    if (this.rest.length > 0 || !this.storeOnDisk(bytes)) this.rest.push(bytes);
  }

  /** Whether there was room for it. */
  private storeOnDisk(bytes: Uint8Array): boolean {
    try {
      this.file ??= namelessFile();
      let done = 0;
      while (done < bytes.length)
        done += writeSync(this.file, bytes, done, bytes.length - done, this.written + done);
      this.written += bytes.length;
      return true;
    } catch {
      return false;
    }
  }

  private takeBack(): Uint8Array {
    if (this.onDisk === 0) return Buffer.concat(this.rest.splice(0));
    const piece = Buffer.allocUnsafe(Math.min(this.onDisk, PIECE_BYTES));
    const length = readSync(this.file ?? -1, piece, 0, piece.length, this.read);
    this.read += length;
    if (this.onDisk === 0) {
      ftruncateSync(this.file ?? -1);
      this.written = 0;
      this.read = 0;
    }
    return piece.subarray(0, length);
  }
}

/** A file for this process alone, which is gone with it. */
function namelessFile(): number {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-'));
  try {
    return openSync(join(folder, 'output'), 'w+', 0o600);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
