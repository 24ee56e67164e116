import type { Command } from 'commander';
import { listPipelines } from '../../assembly/list-pipelines';
import { ProblemsError } from '../../support/problems-error';
import { candidates, type KnownNames } from '../completion/candidates';
import { distFolder } from '../dist-folder';
import { EXIT } from '../exit';
import type { Io } from '../io';
import { projectFolder } from '../project-folder';
import type { GlobalOptions, Verb } from '../verb';

/** What the completion scripts call: prints what may stand for the last word, one per line. */
export function completeWords(root: Command): Verb<[string[]], GlobalOptions> {
  return (io, options, words) => {
    const found = candidates(root, words, knownNames(io, options));
    io.stdout.write(found.map((candidate) => `${candidate}\n`).join(''));
    return EXIT.ok;
  };
}

/** Outside of a project there are no names, and that is no error of somebody who types. */
function knownNames(io: Io, options: GlobalOptions): KnownNames {
  try {
    const known = listPipelines(distFolder(io, {}, projectFolder(io, options, 'dist')));
    return { environments: [...known.keys()], pipelines: [...new Set([...known.values()].flat())].sort() };
  } catch (error) {
    if (error instanceof ProblemsError) return { environments: [], pipelines: [] };
    throw error;
  }
}
