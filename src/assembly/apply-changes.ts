import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { sha256 } from '../support/sha256';
import type { FolderChanges } from './folder-changes';
import { JOURNAL_FILE } from './journal-file';
import type { Journal } from './lock';
import { LOCK_FILE } from './lock-file';
import { temporaryName } from './temporary-name';

/**
 * Brings folders to what is wanted. Journals first, in all of them; then files; then locks; journals go last.
 * So a kill in the middle leaves a journal behind, which no check accepts and the next write takes up.
 */
export function applyChanges(changes: readonly FolderChanges[]): void {
  for (const change of changes) writeFile(change.stored.directory, JOURNAL_FILE, journalText(change));
  for (const change of changes) applyFiles(change);
  for (const { stored, wanted } of changes) {
    if (wanted) writeFile(stored.directory, LOCK_FILE, wanted.lockText);
    else rmSync(join(stored.directory, LOCK_FILE), { force: true });
  }
  for (const { stored, wanted } of changes) {
    rmSync(join(stored.directory, JOURNAL_FILE));
    if (!wanted) removeEmpty(stored.directory, join(stored.directory, relative(stored.path, '.')));
  }
}

function applyFiles({ stored, wanted, write, remove, leftovers }: FolderChanges): void {
  const gone = [...remove, ...leftovers.filter((file) => file !== temporaryName(JOURNAL_FILE))];
  for (const file of gone) {
    rmSync(join(stored.directory, file), { force: true });
    removeEmpty(dirname(join(stored.directory, file)), stored.directory);
  }
  for (const file of write) writeFile(stored.directory, file, wanted?.files.get(file) ?? '');
}

/** The name changes hands in one step: a reader sees the old file or the new one. */
function writeFile(directory: string, file: string, content: string): void {
  const path = join(directory, file);
  try {
    writeFileSync(temporaryName(path), content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporaryName(path), content);
  }
  renameSync(temporaryName(path), path);
}

/** Every hash that is fairlead's at any moment of this write, with those of the write that was interrupted before it. */
function journalText({ stored, wanted }: FolderChanges): string {
  const files = new Map<string, Set<string>>();
  const add = (file: string, hash: string) => files.set(file, (files.get(file) ?? new Set()).add(hash));
  for (const [file, hash] of Object.entries(stored.lock?.files ?? {})) add(file, hash);
  for (const [file, hashes] of Object.entries(stored.journal?.files ?? {}))
    for (const hash of hashes) add(file, hash);
  for (const [file, content] of wanted?.files ?? []) add(file, sha256(content));
  const journal: Journal = {
    files: Object.fromEntries([...files].map(([file, hashes]) => [file, [...hashes]])),
  };
  return JSON.stringify(journal);
}

/** Removes a directory and those above it, up to `top`, as long as they are empty. */
function removeEmpty(directory: string, top: string): void {
  for (let current = directory; current !== top && current.startsWith(top); current = dirname(current)) {
    try {
      rmdirSync(current);
    } catch {
      return;
    }
  }
}
