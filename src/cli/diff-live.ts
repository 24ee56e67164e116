import { join } from 'node:path';
import type { Change } from '../assembly/diff/change';
import { planApply } from '../runner/kubernetes/apply/plan-apply';
import { planChanges } from '../runner/kubernetes/apply/plan-changes';
import { openEnvironment } from '../runner/kubernetes/open-environment';
import { clusterFolders } from './cluster/cluster-folders';
import { clusterUse } from './cluster/cluster-use';
import type { DiffOptions } from './diff-options';
import { EXIT } from './exit';
import type { Io } from './io';
import { jsonText } from './json-text';
import { printChanges } from './print-changes';
import { projectFolder } from './project-folder';

/** `fairlead diff --live`: what applying `dist/` would change in the clusters of environments. */
export async function diffLive(io: Io, options: DiffOptions, names: readonly string[]): Promise<number> {
  const root = projectFolder(io, options, 'dist');
  const changes: Change[] = [];
  for (const name of options.env ?? []) {
    const folders = clusterFolders(join(root, 'dist'), name, names);
    const api = await openEnvironment(folders.environment, clusterUse(io, options));
    // What others have set is a difference like any other: nothing is taken from them, for nothing is changed.
    const plan = await planApply(api, { root, ...folders, secrets: 'only-missing', force: true });
    changes.push(...(await planChanges(api, name, plan)));
  }
  if (options.output === 'json') io.stdout.write(jsonText(changes));
  else printChanges(io, changes);
  return changes.length === 0 ? EXIT.ok : EXIT.failed;
}
