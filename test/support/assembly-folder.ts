import type { AssemblyFolder } from '../../src/assembly/folder';
import { sha256 } from '../../src/support/sha256';

/** A folder of `dist/` as synthesis would hand it over. */
export function assemblyFolder(
  path: string,
  files: Readonly<Record<string, string>>,
  more: Partial<AssemblyFolder> = {},
): AssemblyFolder {
  const parts = path.split('/');
  return {
    path,
    environment: (parts[0] === 'airflow' ? parts[1] : parts[0]) ?? '',
    source: `pipelines/${parts.at(-1)}.ts`,
    sourceHash: sha256(JSON.stringify(files)),
    files: new Map(Object.entries(files)),
    ...more,
  };
}
