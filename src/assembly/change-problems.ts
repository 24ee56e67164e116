import type { Problem } from '../support/problem';
import { displayPath } from './display-path';
import type { FolderChanges } from './folder-changes';
import { LOCK_FILE } from './lock-file';

/** Why a folder must not be written: what a person did there would be lost. */
export function changeProblems(
  { stored, wanted, edited, foreign }: FolderChanges,
  command: string,
): Problem[] {
  const at = (file: string) => displayPath(`${stored.directory}/${file}`);
  if (stored.lockText !== undefined && !stored.lock && wanted?.lockText !== stored.lockText) {
    return [
      {
        message: `\`${at(LOCK_FILE)}\` cannot be read, so that nobody knows which files of its folder are generated`,
        help: `restore it from Git, or write the folder anew with \`${command} --force\``,
      },
    ];
  }
  return [
    ...edited.map((file) => ({
      message: `\`${at(file)}\` was edited by hand since fairlead generated it`,
      help: `say it in \`${stored.lock?.source ?? 'pipelines/'}\` instead, then restore the file from Git or overwrite it with \`${command} --force\``,
    })),
    ...foreign.map((file) => ({
      message: `\`${at(file)}\` is in the way: fairlead did not write it`,
      help: `move it elsewhere, or overwrite it with \`${command} --force\``,
    })),
  ];
}
