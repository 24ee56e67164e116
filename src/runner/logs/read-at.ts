import { closeSync, existsSync, openSync, readSync } from 'node:fs';

/** At most so many bytes of a file from an offset on; fewer at its end. The file is open only meanwhile. */
export function readAt(path: string, offset: number, length: number): Buffer {
  if (!existsSync(path)) return Buffer.alloc(0);
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
  } finally {
    closeSync(file);
  }
}
