import { join } from 'node:path';
import type { Problem } from '../../support/problem';
import { ProblemsError } from '../../support/problems-error';
import type { KubeApi } from './api/kube-api';
import { type ApplyRun, executeApply } from './apply/execute-apply';
import { planApply } from './apply/plan-apply';
import type { SecretValues } from './apply/secret-values';
import type { ClusterEnvironment } from './dist/cluster-environment';
import type { ClusterPipeline } from './dist/cluster-pipeline';
import { outOfSync } from './verify/out-of-sync';
import { verifyCluster } from './verify/verify-cluster';

/** What a run is about to use. */
export interface ClusterNeeds {
  /** The project's folder, for the values of managed secrets. */
  readonly root: string;
  readonly environment: ClusterEnvironment;
  readonly pipeline: ClusterPipeline;
}

/**
 * Sees to it that the cluster has what `dist/` says before a run: applies it, or where Argo CD does that, only looks.
 * Values of secrets that the cluster does not have are set; those that it has are left as they are.
 * @throws NotReadyError where the cluster does not have it and does not get it
 * @throws ProblemsError where a secret has no value anywhere
 */
export async function prepareCluster(api: KubeApi, needs: ClusterNeeds, run: ApplyRun): Promise<void> {
  const { root, environment, pipeline } = needs;
  if (environment.appliedBy === 'argo-cd') {
    const changes = await verifyCluster(api, environment, [pipeline]);
    if (changes.length > 0) throw outOfSync(environment.name, pipeline.name, changes);
    return;
  }
  const request = { root, environment, pipelines: [pipeline], complete: false, force: false };
  const plan = await planApply(api, { ...request, secrets: 'only-missing' });
  const problems = missingValues(needs, plan.secrets);
  if (problems.length > 0) throw new ProblemsError(problems);
  await executeApply(api, { ...request, secrets: 'only-missing' }, plan, run);
}

/** Of the values that the pipeline's tasks use. */
function missingValues({ environment, pipeline }: ClusterNeeds, secrets: readonly SecretValues[]): Problem[] {
  const used = new Set(
    pipeline.plan.tasks.flatMap((task) => task.secrets.map(({ secret, key }) => `${secret}/${key}`)),
  );
  const missing = secrets
    .flatMap(({ name, missing: keys }) => keys.map((key) => `${name}/${key}`))
    .filter((key) => used.has(key))
    .map((key) => `\`${join('secrets', environment.name, key)}\``);
  if (missing.length === 0) return [];
  const what = missing.length === 1 ? 'a secret value is' : `${missing.length} secret values are`;
  return [
    {
      message: `${what} neither in the cluster nor here: ${missing.join(', ')}`,
      help: 'write each value into its file, without a newline at the end',
    },
  ];
}
