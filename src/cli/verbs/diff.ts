import type { ComparedFolder } from '../../assembly/diff/compared-folder';
import { diffAssembly } from '../../assembly/diff/diff-assembly';
import type { Lock } from '../../assembly/lock';
import { ownerOf } from '../../assembly/scope';
import { storedFolders } from '../../assembly/stored-folders';
import type { Problem } from '../../support/problem';
import { ProblemsError } from '../../support/problems-error';
import { synthesize } from '../../synthesis/synthesize';
import type { DiffOptions } from '../diff-options';
import { distFolder } from '../dist-folder';
import { EXIT } from '../exit';
import { jsonText } from '../json-text';
import { printChanges } from '../print-changes';
import { projectFolder } from '../project-folder';
import type { Verb } from '../verb';

/** `fairlead diff`: what a synthesis, or a promotion of the named environments, would change; with `--live`, an apply. */
export const diff: Verb<[pipelines: readonly string[]], DiffOptions> = async (io, options, pipelines) => {
  refuseMixes(options, pipelines);
  if (options.live) {
    const { diffLive } = require('../diff-live') as typeof import('../diff-live');
    return diffLive(io, options, pipelines);
  }
  const root = projectFolder(io, options, 'pipelines');
  const { folders, environments } = await synthesize({
    root,
    ...(options.env && { environments: options.env }),
  });
  const scope = { environments, complete: options.env === undefined };
  const owners = options.env ? ['synthesis', 'promotion'] : ['synthesis'];
  const asked = ({ path, environment, lock }: ComparedFolder & { readonly lock?: Lock }) =>
    owners.includes(ownerOf(path, lock ?? { environment }, scope));
  const stored = storedFolders(distFolder(io, options, root));
  const changes = diffAssembly(stored.filter(asked), folders.filter(asked));
  if (options.output === 'json') io.stdout.write(jsonText(changes));
  else printChanges(io, changes);
  for (const { name, promotion } of options.env ? [] : environments)
    if (promotion === 'manual')
      io.stderr.write(`${name} is promoted by hand: \`fairlead diff --env ${name}\` compares it\n`);
  return changes.length === 0 ? EXIT.ok : EXIT.failed;
};

/** @throws ProblemsError for options that do not go together */
function refuseMixes({ live, env, outDir, context }: DiffOptions, pipelines: readonly string[]): void {
  const problems: Problem[] = [];
  const refuse = (message: string, help: string) => problems.push({ message, help });
  if (live && env === undefined)
    refuse('`--live` needs an environment', '`fairlead diff --live --env staging`');
  if (live && outDir !== undefined) refuse('`--live` compares `dist/`', 'leave out `--out-dir`');
  if (!live && pipelines.length > 0)
    refuse('pipelines are named with `--live` only', '`fairlead diff` compares all of them');
  if (!live && context !== undefined) refuse('`--context` is for `--live`', 'leave it out');
  if (problems.length > 0) throw new ProblemsError(problems);
}
