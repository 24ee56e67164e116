import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { logPieces } from './log-pieces';
import { sourceText } from './log-source';
import type { RunFiles } from './run-files';

/** What the log of an attempt has of one source. */
export interface LoggedBytes {
  readonly length: number;
  readonly sha256: string;
}

const CHUNK = 1 << 20;

/** What the log of an attempt has, by source as its index names it. */
export function loggedBytes(files: ReturnType<RunFiles['log']>): ReadonlyMap<string, LoggedBytes> {
  const pieces = logPieces(files);
  const found = new Map<string, { length: number; readonly hash: Hash }>();
  if (pieces.length === 0) return new Map();
  const file = openSync(files.bytes, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (const { start, end, source } of pieces) {
      const key = sourceText(source);
      const one = found.get(key) ?? { length: 0, hash: createHash('sha256') };
      found.set(key, one);
      for (let at = start; at < end; ) {
        const read = readSync(file, buffer, 0, Math.min(CHUNK, end - at), at);
        one.hash.update(buffer.subarray(0, read));
        one.length += read;
        at += read;
      }
    }
  } finally {
    closeSync(file);
  }
  return new Map([...found].map(([key, { length, hash }]) => [key, { length, sha256: hash.digest('hex') }]));
}
