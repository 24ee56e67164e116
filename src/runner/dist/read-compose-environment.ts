import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { displayPath } from '../../assembly/display-path';
import { listPipelines } from '../../assembly/list-pipelines';
import { unknownEnvironment } from '../../assembly/unknown-environment';
import { ProblemsError } from '../../support/problems-error';
import { readComposeDocument } from './compose-document';

/** What the pipelines of a compose environment share, as `dist/` has it. */
export interface ComposeEnvironment {
  readonly name: string;
  /** The compose project. */
  readonly project: string;
  /** The folder of its compose file. */
  readonly folder: string;
}

/**
 * An environment of `dist/` that runs on Docker.
 * @throws ProblemsError where there is none of that name, or it is described for another engine
 */
export function readComposeEnvironment(dist: string, name: string): ComposeEnvironment {
  const known = [...listPipelines(dist).keys()];
  if (!known.includes(name)) throw unknownEnvironment(name, known);
  const folder = join(dist, name, 'environment');
  const file = join(folder, 'compose.yaml');
  if (existsSync(file)) return { name, project: readComposeDocument(file).name, folder };
  throw problem(
    `\`${displayPath(join(dist, name))}\` is not made for the target \`compose\``,
    'name an environment of the target `compose`',
  );
}

function problem(message: string, help: string): ProblemsError {
  return new ProblemsError([{ message, help }]);
}
