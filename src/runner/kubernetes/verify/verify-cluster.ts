import type { Change } from '../../../assembly/diff/change';
import type { Problem } from '../../../support/problem';
import { NotReadyError } from '../../not-ready-error';
import { StartGate } from '../../start-gate';
import { environmentRoles } from '../access/environment-role';
import { explainDenial } from '../access/explain-denial';
import type { KubeApi } from '../api/kube-api';
import { applySet } from '../apply/apply-set';
import { objectKey } from '../apply/object-key';
import type { ClusterEnvironment } from '../dist/cluster-environment';
import type { ClusterPipeline } from '../dist/cluster-pipeline';
import type { Manifest } from '../dist/manifest';
import { type ComparedObject, liveComparison } from '../live/live-folders';
import { readLive } from '../live/read-live';
import { withinShape } from '../live/within-shape';

/** What a run depends on and whoever runs may read. */
const VERIFIED = ['NetworkPolicy', 'ServiceAccount', 'ConfigMap', 'PersistentVolumeClaim', 'CronJob'];
/** How many objects are read at once. */
const AT_ONCE = 8;

/**
 * What `dist/` says of an environment and its pipelines and the cluster does not have, as far as runs depend on it.
 * Reads only. What the cluster has beyond that are defaults, or others' business.
 * @throws NotReadyError where something may not be read
 */
export async function verifyCluster(
  api: KubeApi,
  environment: ClusterEnvironment,
  pipelines: readonly Pick<ClusterPipeline, 'name' | 'objects'>[],
): Promise<Change[]> {
  const gate = new StartGate(AT_ONCE);
  const problems: Problem[] = [];
  const roles = environmentRoles(environment.objects);
  const compare = async (manifest: Manifest): Promise<ComparedObject> => {
    if (!VERIFIED.includes(manifest.kind)) return {};
    const live = await gate.pass(() => readLive(api, manifest.kind, manifest.metadata.name));
    if (live.state === 'there')
      return { before: withinShape(live.object, manifest) as Manifest, after: manifest };
    if (live.state === 'hidden') {
      const { message, help } = explainDenial(live.denial, roles);
      problems.push({
        message: `the ${objectKey(manifest)} cannot be read: ${message}`,
        ...(help && { help }),
      });
    }
    return { after: manifest };
  };
  const folders = await Promise.all(
    [{ name: 'environment', objects: environment.objects }, ...pipelines].map(async ({ name, objects }) =>
      liveComparison(environment.name, name, await Promise.all(applySet(name, objects).objects.map(compare))),
    ),
  );
  if (problems.length > 0) throw new NotReadyError(problems);
  const { diffAssembly } =
    require('../../../assembly/diff/diff-assembly') as typeof import('../../../assembly/diff/diff-assembly');
  return diffAssembly(
    folders.map(({ before }) => before),
    folders.map(({ after }) => after),
  );
}
