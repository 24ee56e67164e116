import { environmentOf } from '../environment-of';
import type { Change } from './change';
import type { ComparedFolder } from './compared-folder';
import { diffFolder } from './diff-folder';

/** What changes for each task and field from one state of `dist/` to another. Compares what files mean, not their lines. */
export function diffAssembly(before: readonly ComparedFolder[], after: readonly ComparedFolder[]): Change[] {
  const old = new Map(before.map((folder) => [folder.path, folder]));
  const now = new Map(after.map((folder) => [folder.path, folder]));
  return [...new Set([...old.keys(), ...now.keys()])].sort(byEnvironment).flatMap((folder): Change[] => {
    const [a, b] = [old.get(folder), now.get(folder)];
    if (a && b) return diffFolder(a, b);
    const environment = (b ?? a)?.environment ?? '';
    return [{ environment, folder, object: 'folder', field: '', kind: a ? 'removed' : 'added' }];
  });
}

/** Templates for Airflow stand after what they are made from. */
function byEnvironment(a: string, b: string): number {
  const key = (path: string) => `${environmentOf(path)}\0${path.startsWith('airflow/') ? 1 : 0}\0${path}`;
  return key(a) < key(b) ? -1 : 1;
}
