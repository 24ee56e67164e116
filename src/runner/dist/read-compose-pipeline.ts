import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { displayPath } from '../../assembly/display-path';
import { readPipeline } from '../../assembly/read-pipeline';
import { FileCache } from '../../support/file-cache';
import { ProblemsError } from '../../support/problems-error';
import { sha256 } from '../../support/sha256';
import { readComposeDocument } from './compose-document';
import type { ComposePipeline } from './compose-pipeline';

/**
 * A pipeline of `dist/` for a run on Docker.
 * @throws ProblemsError where it is not there, was edited, or is described for another engine
 */
export function readComposePipeline(
  dist: string,
  environment: string,
  pipeline: string,
  /** The project's `.fairlead`, for a cache. @default - without one */
  home?: string,
): ComposePipeline {
  const cache =
    home === undefined ? undefined : new FileCache(home, join('cache', `${environment}.${pipeline}`));
  const { plan, directory } = readPipeline(dist, environment, pipeline, cache);
  if (plan.target !== 'compose') {
    throw new ProblemsError([
      {
        message: `\`${displayPath(directory)}\` is made for the target \`${plan.target}\`, which cannot be run from here`,
        help: 'name an environment of the target `compose`',
      },
    ]);
  }
  const file = join(directory, 'compose.yaml');
  const environmentFile = join(dist, environment, 'environment', 'compose.yaml');
  return {
    plan,
    file,
    document: readComposeDocument(file, cache),
    definition: sha256(readFileSync(file) + sha256(readFileSync(environmentFile))).slice(0, 12),
    environmentFile,
    ...(cache && { cache }),
  };
}
