import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemsError } from '../support/problems-error';
import { sha256 } from '../support/sha256';
import { displayPath } from './display-path';
import { JOURNAL_FILE } from './journal-file';
import { type Lock, lockSchema } from './lock';
import { LOCK_FILE } from './lock-file';

/** A folder of `dist/` whose files are those that its lock lists. */
export interface IntactFolder {
  readonly lock: Lock;
  /** Path below the folder to content; without the lock. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads the files that a folder's lock lists; others are left alone.
 * @throws ProblemsError where one is missing or edited by hand, and where a write was interrupted
 */
export function readFolder(directory: string): IntactFolder {
  const lock = readLock(directory);
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

function readLock(directory: string): Lock | undefined {
  try {
    return lockSchema.safeParse(JSON.parse(readFileSync(join(directory, LOCK_FILE), 'utf8'))).data;
  } catch {
    return undefined;
  }
}
