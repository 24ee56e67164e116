import type { ComparedFolder } from '../../assembly/diff/compared-folder';
import { diffAssembly } from '../../assembly/diff/diff-assembly';
import type { Lock } from '../../assembly/lock';
import { ownerOf } from '../../assembly/scope';
import { storedFolders } from '../../assembly/stored-folders';
import { synthesize } from '../../synthesis/synthesize';
import { distFolder } from '../dist-folder';
import { EXIT } from '../exit';
import { jsonText } from '../json-text';
import { printChanges } from '../print-changes';
import { projectFolder } from '../project-folder';
import type { GlobalOptions, Verb } from '../verb';

export interface DiffOptions extends GlobalOptions {
  readonly env?: readonly string[];
  readonly outDir?: string;
  readonly output: 'text' | 'json';
}

/** `fairlead diff`: what a synthesis, or a promotion of the named environments, would change. */
export const diff: Verb<[], DiffOptions> = async (io, options) => {
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
