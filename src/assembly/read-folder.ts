import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derive } from '../support/derive';
import type { FileCache } from '../support/file-cache';
import { ProblemsError } from '../support/problems-error';
import { sha256 } from '../support/sha256';
import { displayPath } from './display-path';
import { JOURNAL_FILE } from './journal-file';
import type { Lock } from './lock';
import { LOCK_FILE } from './lock-file';

/** A folder of `dist/` whose files are those that its lock lists. */
export interface IntactFolder {
  readonly lock: Lock;
  /** Path below the folder to content; without the lock. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads the files that a folder's lock lists; others are left alone. The cache, one for each folder, spares checking a
 * lock that has been checked before; the files are compared with it each time.
 * @throws ProblemsError where one is missing or edited by hand, and where a write was interrupted
 */
export function readFolder(directory: string, cache?: FileCache): IntactFolder {
  const lock = readLock(directory, cache);
  const files = new Map<string, string>();
  const problems: string[] = [];
  let edited = false;
  for (const [file, expected] of Object.entries(lock?.files ?? {})) {
    const path = join(directory, file);
    const content = existsSync(path) ? readFileSync(path) : undefined;
    if (!content) problems.push(`\`${displayPath(path)}\` is missing`);
    else if (sha256(content) !== expected) {
      edited = true;
      problems.push(`\`${displayPath(path)}\` is not what fairlead wrote`);
    }
    files.set(file, content?.toString() ?? '');
  }
  if (existsSync(join(directory, JOURNAL_FILE)))
    problems.push(
      `\`${displayPath(directory)}\` is half written: a synthesis or a promotion was interrupted`,
    );
  if (!lock) problems.push(`\`${displayPath(join(directory, LOCK_FILE))}\` cannot be read`);
  const command = lock?.promotion ? `fairlead promote ${lock.environment}` : 'fairlead synth';
  if (!lock || problems.length > 0)
    throw new ProblemsError(
      problems.map((message) => ({
        message,
        help: `restore it from Git, or write it anew with \`${command}${edited ? ' --force' : ''}\``,
      })),
    );
  return { lock, files };
}

function readLock(directory: string, cache: FileCache | undefined): Lock | undefined {
  try {
    const text = readFileSync(join(directory, LOCK_FILE), 'utf8');
    const schema = readFileSync(require.resolve('./lock'), 'utf8');
    return derive(cache, 'lock', [text, schema], () => {
      const { lockSchema } = require('./lock') as typeof import('./lock');
      return lockSchema.safeParse(JSON.parse(text)).data;
    });
  } catch {
    return undefined;
  }
}
