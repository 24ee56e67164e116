import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../src/assembly/list-files';

/** Every file below a folder with its content. */
export function readTree(directory: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(directory).map((file) => [file, readFileSync(join(directory, file), 'utf8')]),
  );
}

/** Writes files below a folder. */
export function writeTree(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), content);
  }
}
