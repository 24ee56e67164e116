import { mkdirSync } from 'node:fs';
import { ProblemsError } from '../support/problems-error';
import { applyChanges } from './apply-changes';
import { changeProblems } from './change-problems';
import { exclusively } from './exclusively';
import { fileSystemProblem } from './file-system-problem';
import { findFolders } from './find-folders';
import type { AssemblyFolder } from './folder';
import { type FolderChanges, folderChanges } from './folder-changes';
import type { Lock, Promotion } from './lock';
import { lockText } from './lock-text';
import { storedFolder } from './stored-folder';

export interface WriteOptions {
  /** The version of fairlead, for the locks. */
  readonly version: string;
  /** Whether a folder on disk that is not among the new ones has to go. @default - none goes */
  readonly isGone?: (folder: { readonly path: string; readonly lock?: Lock }) => boolean;
  /** Where a folder is promoted by hand: what its lock records about that. */
  readonly promotion?: (folder: AssemblyFolder) => Promotion;
  /** Overwrites what was edited by hand. @default false */
  readonly force?: boolean;
  /** What the user typed, for the help of messages. @default - `fairlead synth` */
  readonly command?: string;
}

/** What was done to one folder; paths are below it. */
export interface FolderReport {
  readonly path: string;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** How many of its files were right already. */
  readonly unchanged: number;
  /** Files in a folder that is gone which fairlead did not write, and so left. */
  readonly kept: readonly string[];
}

/**
 * Writes folders into `dist/`: compares first, touches only what differs, and nothing where something is wrong.
 * @throws ProblemsError where files were edited by hand, where another writer is busy, and where `dist/` cannot be written
 */
export async function writeAssembly(
  dist: string,
  folders: readonly AssemblyFolder[],
  options: WriteOptions,
): Promise<FolderReport[]> {
  return exclusively(dist, () => explained(dist, () => write(dist, folders, options)));
}

function write(dist: string, folders: readonly AssemblyFolder[], options: WriteOptions): FolderReport[] {
  const { command = 'fairlead synth', force = false, isGone = () => false } = options;
  const wanted = new Set(folders.map(({ path }) => path));
  const changes = [
    ...folders.map((folder) =>
      folderChanges(storedFolder(dist, folder.path), {
        files: folder.files,
        lockText: lockText(folder, options.version, options.promotion?.(folder)),
      }),
    ),
    ...findFolders(dist)
      .filter((path) => !wanted.has(path))
      .map((path) => storedFolder(dist, path))
      .filter(isGone)
      .map((stored) => folderChanges(stored, undefined)),
  ];
  const problems = force ? [] : changes.flatMap((change) => changeProblems(change, command));
  if (problems.length > 0) throw new ProblemsError(problems);

  const pending = changes.filter(({ unchanged }) => !unchanged);
  const umask = process.umask(0o022);
  try {
    if (pending.length > 0) mkdirSync(dist, { recursive: true });
    applyChanges(pending);
  } finally {
    process.umask(umask);
  }
  return changes.map(reportOf);
}

function reportOf({ stored, wanted, write, remove, leftovers }: FolderChanges): FolderReport {
  const removed = new Set([...remove, ...leftovers]);
  return {
    path: stored.path,
    written: write,
    removed: remove,
    unchanged: (wanted?.files.size ?? 0) - write.length,
    kept: wanted ? [] : [...stored.files.keys()].filter((file) => !removed.has(file)),
  };
}

/** A failure of the file system as a problem; everything else as it is. */
function explained<T>(dist: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const problem = fileSystemProblem(error, dist);
    throw problem ? new ProblemsError([problem]) : error;
  }
}
