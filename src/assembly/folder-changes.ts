import { sha256 } from '../support/sha256';
import { JOURNAL_FILE } from './journal-file';
import { LOCK_FILE } from './lock-file';
import type { StoredFolder } from './stored-folder';
import { temporaryName } from './temporary-name';

/** What a folder is to become; without it, the folder goes. */
export interface WantedFolder {
  readonly files: ReadonlyMap<string, string>;
  readonly lockText: string;
}

/** The way from a stored folder to the wanted one. */
export interface FolderChanges {
  readonly stored: StoredFolder;
  readonly wanted?: WantedFolder;
  /** Files whose content differs or is missing. */
  readonly write: readonly string[];
  /** Files that fairlead wrote and that are no longer produced. */
  readonly remove: readonly string[];
  /** Temporary files of an interrupted write. */
  readonly leftovers: readonly string[];
  /** Files that would be lost: changed by hand since fairlead wrote them. */
  readonly edited: readonly string[];
  /** Files in the way that fairlead never wrote. */
  readonly foreign: readonly string[];
  /** Nothing is to be done, not even to the lock. */
  readonly unchanged: boolean;
}

/** Compares hashes only; reads and writes nothing. */
export function folderChanges(stored: StoredFolder, wanted: WantedFolder | undefined): FolderChanges {
  const ours = new Set([
    ...Object.keys(stored.lock?.files ?? {}),
    ...Object.keys(stored.journal?.files ?? {}),
  ]);
  const isIntact = (file: string, hash: string) =>
    stored.lock?.files[file] === hash || stored.journal?.files[file]?.includes(hash) === true;

  const write: string[] = [];
  const edited: string[] = [];
  const foreign: string[] = [];
  for (const [file, content] of wanted?.files ?? []) {
    const hash = stored.files.get(file);
    if (hash === sha256(content)) continue;
    write.push(file);
    if (hash === undefined || isIntact(file, hash)) continue;
    (ours.has(file) ? edited : foreign).push(file);
  }
  const remove: string[] = [];
  for (const file of ours) {
    const hash = stored.files.get(file);
    if (hash === undefined || wanted?.files.has(file)) continue;
    remove.push(file);
    if (!isIntact(file, hash)) edited.push(file);
  }
  const leftovers = [...stored.files.keys()].filter((file) => isLeftover(file, ours, wanted));
  const unchanged =
    write.length + remove.length + leftovers.length === 0 &&
    !stored.interrupted &&
    stored.lockText === wanted?.lockText;
  return { stored, ...(wanted && { wanted }), write, remove, leftovers, edited, foreign, unchanged };
}

function isLeftover(file: string, ours: ReadonlySet<string>, wanted: WantedFolder | undefined): boolean {
  if (!file.endsWith(temporaryName('')) || ours.has(file)) return false;
  const target = file.slice(0, -temporaryName('').length);
  return ours.has(target) || wanted?.files.has(target) === true || [LOCK_FILE, JOURNAL_FILE].includes(target);
}
