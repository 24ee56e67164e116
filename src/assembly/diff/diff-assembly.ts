import type { Change } from './change';
import type { ComparedFolder } from './compared-folder';
import { diffFolder } from './diff-folder';

/** What changes for each task and field from one state of `dist/` to another. Compares what files mean, not their lines. */
export function diffAssembly(before: readonly ComparedFolder[], after: readonly ComparedFolder[]): Change[] {
  const old = new Map(before.map((folder) => [folder.path, folder]));
  const now = new Map(after.map((folder) => [folder.path, folder]));
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((folder): Change[] => {
    const [a, b] = [old.get(folder), now.get(folder)];
    if (a && b) return diffFolder(a, b);
    const environment = (b ?? a)?.environment ?? '';
    return [{ environment, folder, object: 'folder', field: '', kind: a ? 'removed' : 'added' }];
  });
}
