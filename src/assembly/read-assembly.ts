import { ProblemsError } from '../support/problems-error';
import type { AssembledPipeline } from './assembled-pipeline';
import { listPipelines } from './list-pipelines';
import { readPipeline } from './read-pipeline';

/** Environments by name, each with its pipelines by name. */
export type Assembly = ReadonlyMap<string, ReadonlyMap<string, AssembledPipeline>>;

/**
 * Everything that `dist/` says.
 * @throws ProblemsError with what is wrong in all of its folders
 */
export function readAssembly(dist: string): Assembly {
  const problems: ProblemsError['problems'][number][] = [];
  const assembly = new Map<string, Map<string, AssembledPipeline>>();
  for (const [environment, names] of listPipelines(dist)) {
    const pipelines = new Map<string, AssembledPipeline>();
    assembly.set(environment, pipelines);
    for (const name of names) {
      try {
        pipelines.set(name, readPipeline(dist, environment, name));
      } catch (error) {
        if (!(error instanceof ProblemsError)) throw error;
        problems.push(...error.problems);
      }
    }
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return assembly;
}
