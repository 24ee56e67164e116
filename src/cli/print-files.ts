import type { AssemblyFolder } from '../assembly/folder';
import { EXIT } from './exit';
import type { Io } from './io';

/** Prints files one after the other, each below its name: one YAML stream where they are YAML. */
export function printFiles(io: Io, folders: readonly AssemblyFolder[]): number {
  for (const { path, files } of folders)
    for (const [file, content] of files)
      io.stdout.write(`---\n# ${path}/${file}\n${content}${content.endsWith('\n') ? '' : '\n'}`);
  return EXIT.ok;
}
