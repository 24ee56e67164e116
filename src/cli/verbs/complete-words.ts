import type { Command } from 'commander';
import { listPipelines } from '../../assembly/list-pipelines';
import { readPipeline } from '../../assembly/read-pipeline';
import { homePath } from '../../runner/record/home-path';
import { runIds } from '../../runner/record/run-ids';
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
  const found = quietly(() => {
    const root = projectFolder(io, options, 'dist');
    const dist = distFolder(io, {}, root);
    return { root, dist, known: listPipelines(dist) };
  });
  if (!found) return { environments: [], pipelines: [], runs: () => [], tasks: () => [] };
  const { root, dist, known } = found;
  return {
    environments: [...known.keys()],
    pipelines: [...new Set([...known.values()].flat())].sort(),
    runs: () => runIds(homePath(root)),
    tasks: (pipeline) => {
      const environment = [...known.keys()].find((name) => known.get(name)?.includes(pipeline));
      if (environment === undefined) return [];
      return (
        quietly(() => readPipeline(dist, environment, pipeline))?.plan.tasks.map(({ name }) => name) ?? []
      );
    },
  };
}

function quietly<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ProblemsError) return undefined;
    throw error;
  }
}
