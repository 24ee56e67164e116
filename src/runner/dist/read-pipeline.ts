import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ProblemsError } from '../../support/problems-error';
import { readComposeDocument } from './compose-document';
import type { ComposePipeline } from './compose-pipeline';
import { findPipeline } from './find-pipeline';
import { parsePlan } from './parse-plan';
import { unescapeCompose } from './unescape-compose';

/** A pipeline as `dist/` describes it in an environment. The folder's own files say which engine runs it. */
export function readPipeline(distDir: string, environment: string, pipeline: string): ComposePipeline {
  const folder = findPipeline(distDir, environment, pipeline);
  const file = join(folder, 'compose.yaml');
  if (!existsSync(file)) {
    throw new ProblemsError([
      {
        message: `\`${pipeline}\` of the environment \`${environment}\` is not described for Compose: \`${file}\` does not exist`,
        help: 'name an environment of the target `compose`',
      },
    ]);
  }
  const document = readComposeDocument(file);
  return {
    plan: parsePlan(unescapeCompose(document['x-fairlead']), file),
    file,
    document,
    environmentFile: join(dirname(folder), 'environment', 'compose.yaml'),
  };
}
