import type { Change } from '../../../assembly/diff/change';
import type { Problem } from '../../../support/problem';
import { NotReadyError } from '../../not-ready-error';
import { StartGate } from '../../start-gate';
import { type EnvironmentRole, environmentRoles } from '../access/environment-role';
import { explainDenial } from '../access/explain-denial';
import type { KubeApi } from '../api/kube-api';
import { applySet } from '../apply/apply-set';
import { objectKey } from '../apply/object-key';
import type { ClusterEnvironment } from '../dist/cluster-environment';
import type { ClusterPipeline } from '../dist/cluster-pipeline';
import type { Manifest } from '../dist/manifest';
import { liveComparison } from '../live/live-folders';
import { type Live, readLive } from '../live/read-live';
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
  const sets = [{ name: 'environment', objects: environment.objects }, ...pipelines];
  const folders = await Promise.all(
    sets.map(async ({ name, objects }) => {
      const verified = applySet(name, objects).objects.filter(({ kind }) => VERIFIED.includes(kind));
      const found = await Promise.all(
        verified.map(async (manifest) => ({ manifest, live: await gate.pass(() => read(api, manifest)) })),
      );
      return { name, found };
    }),
  );
  const roles = environmentRoles(environment.objects);
  const problems = folders.flatMap(({ found }) => found.flatMap((one) => unreadable(one, roles)));
  if (problems.length > 0) throw new NotReadyError(problems);
  const compared = folders.map(({ name, found }) =>
    liveComparison(
      environment.name,
      name,
      found.map(({ manifest, live }) =>
        live.state === 'there'
          ? { before: withinShape(live.object, manifest) as Manifest, after: manifest }
          : { after: manifest },
      ),
    ),
  );
  const { diffAssembly } =
    require('../../../assembly/diff/diff-assembly') as typeof import('../../../assembly/diff/diff-assembly');
  return diffAssembly(
    compared.map(({ before }) => before),
    compared.map(({ after }) => after),
  );
}

interface Found {
  readonly manifest: Manifest;
  readonly live: Live;
}

function read(api: KubeApi, { kind, metadata }: Manifest): Promise<Live> {
  return readLive(api, kind, metadata.name);
}

function unreadable({ manifest, live }: Found, roles: readonly EnvironmentRole[]): Problem[] {
  if (live.state !== 'hidden') return [];
  const { message, help } = explainDenial(live.denial, roles);
  return [{ message: `the ${objectKey(manifest)} cannot be read: ${message}`, ...(help && { help }) }];
}
