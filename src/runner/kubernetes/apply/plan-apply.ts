import { NotReadyError } from '../../not-ready-error';
import { readSecretFolder } from '../../secrets/secret-folder';
import { environmentRoles } from '../access/environment-role';
import type { KubeApi } from '../api/kube-api';
import { readLive } from '../live/read-live';
import { listRecords, readRecord } from './applied-record';
import type { ApplyPlan } from './apply-plan';
import type { ApplyRequest } from './apply-request';
import { applySet } from './apply-set';
import { explainObstacles } from './explain-obstacles';
import { planSecrets } from './plan-secrets';
import { planSet } from './plan-set';
import type { Obstacle } from './planned-object';
import type { PlannedSet } from './planned-set';

/**
 * Finds out what applying would do. Changes nothing.
 * @throws NotReadyError with everything that stands in the way
 */
export async function planApply(api: KubeApi, request: ApplyRequest): Promise<ApplyPlan> {
  const { environment, pipelines, complete, force, root, secrets } = request;
  const hasNamespace = await findNamespace(api);
  const named = [
    applySet('environment', environment.objects),
    ...pipelines.map(({ name, objects }) => applySet(name, objects)),
  ];
  const records = complete && hasNamespace ? await listRecords(api, environment) : [];
  const gone = records.filter(({ owner }) => !named.some((set) => set.owner === owner));
  const sets: PlannedSet[] = [];
  const obstacles: Obstacle[] = [];
  for (const set of [...named, ...gone.map(({ owner }) => applySet(owner, []))]) {
    const record = hasNamespace ? await readRecord(api, set.owner) : { owner: set.owner, objects: new Map() };
    const planned = await planSet(api, set, { record, hasNamespace, force });
    sets.push(planned.set);
    obstacles.push(...planned.obstacles);
  }
  if (obstacles.length > 0) throw explainObstacles(obstacles, environmentRoles(environment.objects));
  const files = readSecretFolder(root, environment.name);
  return { sets, secrets: planSecrets(sets, files, secrets) };
}

/** @throws NotReadyError while it is being deleted */
async function findNamespace(api: KubeApi): Promise<boolean> {
  const live = await readLive(api, 'Namespace', api.namespace);
  if (live.state === 'there' && live.object.metadata.deletionTimestamp !== undefined)
    throw new NotReadyError([
      {
        message: `the namespace \`${api.namespace}\` is being deleted`,
        help: 'wait until it is gone, and apply again',
      },
    ]);
  return live.state !== 'absent';
}
