import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a directory, with `/`, in code-unit order; none where there is no directory. */
export function listFiles(directory: string): string[] {
  const files: string[] = [];
  walk(directory, '', files);
  return files.sort();
}

function walk(directory: string, below: string, files: string[]): void {
  for (const entry of entriesOf(join(directory, below))) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) walk(directory, path, files);
    else files.push(path);
  }
}

function entriesOf(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
