import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { sha256 } from '../support/sha256';
import { JOURNAL_FILE } from './journal-file';
import { listFiles } from './list-files';
import { type Journal, journalSchema, type Lock, lockSchema } from './lock';
import { LOCK_FILE } from './lock-file';

/** A folder of `dist/` as it stands on disk. */
export interface StoredFolder {
  /** Below `dist/`. */
  readonly path: string;
  readonly directory: string;
  /** SHA-256 of every file in it, except the lock and the journal. */
  readonly files: ReadonlyMap<string, string>;
  /** The lock as it stands, also where it cannot be read. */
  readonly lockText?: string;
  /** @default - there is none, or it is damaged */
  readonly lock?: Lock;
  /** What an interrupted write left. */
  readonly journal?: Journal;
  /** Whether a journal is there, readable or not. */
  readonly interrupted: boolean;
}

/** Reads one folder; an absent one has no files. */
export function storedFolder(dist: string, path: string): StoredFolder {
  const directory = join(dist, path);
  const files = new Map<string, string>();
  let lockText: string | undefined;
  let journalText: string | undefined;
  for (const file of listFiles(directory)) {
    const content = readFileSync(join(directory, file));
    if (file === LOCK_FILE) lockText = content.toString();
    else if (file === JOURNAL_FILE) journalText = content.toString();
    else files.set(file, sha256(content));
  }
  const lock = parsed(lockSchema, lockText);
  const journal = parsed(journalSchema, journalText);
  return {
    path,
    directory,
    files,
    ...(lockText !== undefined && { lockText }),
    ...(lock && { lock }),
    ...(journal && { journal }),
    interrupted: journalText !== undefined,
  };
}

/** A journal is torn when the kill came while it was written; nothing else had been touched then. */
function parsed<S extends z.ZodType>(schema: S, text: string | undefined): z.infer<S> | undefined {
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
