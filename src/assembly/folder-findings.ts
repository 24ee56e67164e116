import type { Finding } from './finding';
import { LOCK_FILE } from './lock-file';
import type { StoredFolder } from './stored-folder';

/** What a folder should hold: file to SHA-256, and the text of its lock where that is known. */
export interface Expected {
  readonly files: ReadonlyMap<string, string>;
  readonly lockText?: string;
}

/** The values that Compose itself reads beside a compose file; a person's own. */
const OWN_FILES = ['.env'];

/** In which files a stored folder is not what it should be. */
export function folderFindings(stored: StoredFolder, expected: Expected): Finding[] {
  const findings: Finding[] = [];
  const find = (kind: Finding['kind'], file?: string) =>
    findings.push({ path: file === undefined ? stored.path : `${stored.path}/${file}`, kind });

  if (stored.interrupted) find('interrupted');
  if (stored.lockText !== undefined && !stored.lock) find('unreadable', LOCK_FILE);
  for (const [file, hash] of expected.files) {
    const actual = stored.files.get(file);
    if (actual === undefined) find('missing', file);
    else if (actual !== hash) find(stored.lock?.files[file] === actual ? 'stale' : 'edited', file);
  }
  for (const file of stored.files.keys()) {
    if (expected.files.has(file) || OWN_FILES.includes(file)) continue;
    find(stored.lock?.files[file] === undefined ? 'unlisted' : 'gone', file);
  }
  if (findings.length === 0 && expected.lockText !== undefined && stored.lockText !== expected.lockText)
    find(stored.lockText === undefined ? 'missing' : 'stale', LOCK_FILE);
  return findings;
}
