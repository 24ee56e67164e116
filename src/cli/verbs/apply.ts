import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import type { ApplyEvent } from '../../runner/kubernetes/apply/apply-event';
import type { ApplyPlan } from '../../runner/kubernetes/apply/apply-plan';
import { executeApply } from '../../runner/kubernetes/apply/execute-apply';
import { planApply } from '../../runner/kubernetes/apply/plan-apply';
import { planOnlySecrets } from '../../runner/kubernetes/apply/plan-only-secrets';
import { plannedEvents } from '../../runner/kubernetes/apply/planned-events';
import { refuseWhereArgoCdApplies } from '../../runner/kubernetes/apply/refuse-where-argo-cd-applies';
import { openEnvironment } from '../../runner/kubernetes/open-environment';
import { formatApplyEvent } from '../apply/format-apply-event';
import { printApply } from '../apply/print-apply';
import { clusterFolders } from '../cluster/cluster-folders';
import { clusterUse } from '../cluster/cluster-use';
import { EXIT } from '../exit';
import { projectFolder } from '../project-folder';
import type { GlobalOptions, Verb } from '../verb';

export interface ApplyOptions extends GlobalOptions {
  readonly env: string;
  readonly context?: string;
  readonly dryRun?: boolean;
  readonly forceConflicts?: boolean;
  readonly onlySecrets?: boolean;
  readonly output: 'text' | 'json';
}

/** `fairlead apply`: brings `dist/` into the cluster of an environment. */
export const apply: Verb<[pipelines: readonly string[]], ApplyOptions> = async (io, options, names) => {
  const root = projectFolder(io, options, 'dist');
  const { dryRun = false, onlySecrets = false, output } = options;
  const folders = clusterFolders(join(root, 'dist'), options.env, names);
  if (!onlySecrets) refuseWhereArgoCdApplies(folders.environment);
  const request = { root, ...folders, secrets: 'all', force: options.forceConflicts ?? false } as const;
  const api = await openEnvironment(folders.environment, clusterUse(io, options));
  const plan: ApplyPlan = onlySecrets
    ? { sets: [], secrets: await planOnlySecrets(api, request) }
    : await planApply(api, request);
  const done: ApplyEvent[] = [];
  const tell = (event: ApplyEvent) => {
    done.push(event);
    if (output === 'text') io.stdout.write(formatApplyEvent(event, dryRun));
  };
  if (dryRun) plannedEvents(plan).forEach(tell);
  else await executeApply(api, request, plan, { tell, clock: systemClock });
  printApply(io, { request, api, plan, done, dryRun, output });
  return EXIT.ok;
};
