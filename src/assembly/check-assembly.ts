import { posix } from 'node:path';
import { sha256 } from '../support/sha256';
import { findFolders } from './find-folders';
import type { Finding } from './finding';
import type { AssemblyFolder } from './folder';
import { folderFindings } from './folder-findings';
import { listFiles } from './list-files';
import { lockText } from './lock-text';
import { ownerOf, type Scope } from './scope';
import { type StoredFolder, storedFolder } from './stored-folder';

/** A folder that is promoted by hand, and how far it is behind its source. */
export interface Behind {
  /** Below `dist/`. */
  readonly folder: string;
  readonly environment: string;
  /** Whether it was ever promoted. */
  readonly promoted: boolean;
  /** Files that a promotion would write or remove, below the folder. */
  readonly files: readonly string[];
}

export interface Check {
  /** `dist/` is in step when there are none. */
  readonly findings: readonly Finding[];
  /** No fault: promotion is somebody's decision. */
  readonly behind: readonly Behind[];
}

/** Compares `dist/` with what synthesis just made; folders promoted by hand are compared with their own locks. */
export function checkAssembly(
  dist: string,
  folders: readonly AssemblyFolder[],
  options: { readonly version: string; readonly scope: Scope },
): Check {
  const { version, scope } = options;
  const wanted = new Map(folders.map((folder) => [folder.path, folder]));
  const paths = [...new Set([...wanted.keys(), ...findFolders(dist)])].sort();
  const findings: Finding[] = scope.complete ? strayFiles(dist, paths) : [];
  const behind: Behind[] = [];
  for (const path of paths) {
    const stored = storedFolder(dist, path);
    const folder = wanted.get(path);
    const owner = ownerOf(path, folder ?? stored.lock, scope);
    if (owner === 'nobody') findings.push({ path, kind: 'orphaned' });
    if (owner === 'synthesis') findings.push(...freshness(stored, folder, version));
    if (owner === 'promotion') {
      findings.push(...folderFindings(stored, { files: new Map(Object.entries(stored.lock?.files ?? {})) }));
      const files = staleFiles(stored, folder);
      if (files.length > 0)
        behind.push({
          folder: path,
          environment: (folder ?? stored.lock)?.environment ?? '',
          promoted: stored.lock !== undefined,
          files,
        });
    }
  }
  return { findings, behind };
}

function freshness(stored: StoredFolder, folder: AssemblyFolder | undefined, version: string): Finding[] {
  const found = folderFindings(stored, {
    files: hashes(folder),
    ...(folder && { lockText: lockText(folder, version) }),
  });
  return found.length === 0 && !folder ? [{ path: stored.path, kind: 'gone' }] : found;
}

/** What a promotion would change, going by the lock. */
function staleFiles(stored: StoredFolder, folder: AssemblyFolder | undefined): string[] {
  const promoted = stored.lock?.files ?? {};
  const now = hashes(folder);
  const all = new Set([...Object.keys(promoted), ...now.keys()]);
  return [...all].filter((file) => promoted[file] !== now.get(file)).sort();
}

function hashes(folder: AssemblyFolder | undefined): Map<string, string> {
  return new Map([...(folder?.files ?? [])].map(([file, content]) => [file, sha256(content)]));
}

/** Files outside of every folder that fairlead writes: a deployment would pick them up. Those directly in `dist/` are free. */
function strayFiles(dist: string, folders: readonly string[]): Finding[] {
  const ours = new Set(folders);
  const isOurs = (path: string): boolean => path !== '.' && (ours.has(path) || isOurs(posix.dirname(path)));
  return listFiles(dist)
    .filter((file) => file.includes('/') && !isOurs(file))
    .map((path) => ({ path, kind: 'unlisted' }));
}
