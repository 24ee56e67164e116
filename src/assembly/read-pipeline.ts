import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derive } from '../support/derive';
import type { FileCache } from '../support/file-cache';
import { ProblemsError } from '../support/problems-error';
import type { AssembledPipeline } from './assembled-pipeline';
import { displayPath } from './display-path';
import { findPlan } from './find-plan';
import { listPipelines } from './list-pipelines';
import { parsePlan } from './parse-plan';
import { readFolder } from './read-folder';
import { unknownEnvironment } from './unknown-environment';

/**
 * One pipeline of `dist/`, its files verified against the lock and its plan checked. The cache, one for each pipeline,
 * spares checking a plan that has been checked before.
 * @throws ProblemsError for an unknown environment or pipeline, an edited file, a plan that is newer or wrong
 */
export function readPipeline(
  dist: string,
  environment: string,
  pipeline: string,
  cache?: FileCache,
): AssembledPipeline {
  const known = listPipelines(dist);
  if (known.size === 0)
    throw problem(`there is nothing in \`${displayPath(dist)}\``, 'run `fairlead synth` first');
  const pipelines = known.get(environment);
  if (!pipelines) throw unknownEnvironment(environment, [...known.keys()]);
  if (!pipelines.includes(pipeline)) {
    const { unknownPipeline } = require('./unknown-pipeline') as typeof import('./unknown-pipeline');
    throw unknownPipeline(dist, environment, pipeline);
  }

  const path = `${environment}/${pipeline}`;
  const directory = join(dist, path);
  const { lock, files } = readFolder(directory, cache);
  const schema = readFileSync(require.resolve('./plan-schema'), 'utf8');
  const plan = derive(cache, 'plan', [...files.keys(), ...files.values(), schema], () => {
    const found = foundPlan(directory, files);
    return parsePlan(found.document, join(directory, found.file));
  });
  return { environment, pipeline, path, directory, files, lock, plan };
}

function foundPlan(directory: string, files: ReadonlyMap<string, string>) {
  try {
    const found = findPlan(files);
    if (found) return found;
  } catch (error) {
    const [reason] = String((error as Error).message).split('\n');
    throw problem(
      `the plan in \`${displayPath(directory)}\` cannot be read: ${reason}`,
      'write it anew with `fairlead synth`',
    );
  }
  throw problem(`\`${displayPath(directory)}\` has no plan`, 'write it anew with `fairlead synth`');
}

function problem(message: string, help: string): ProblemsError {
  return new ProblemsError([{ message, help }]);
}
