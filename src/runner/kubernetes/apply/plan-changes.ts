import type { Change } from '../../../assembly/diff/change';
import { StartGate } from '../../start-gate';
import type { KubeApi } from '../api/kube-api';
import { asIfNew } from '../live/as-if-new';
import { contentOf } from '../live/content';
import { type ComparedObject, liveComparison } from '../live/live-folders';
import type { ApplyPlan } from './apply-plan';
import type { PlannedObject } from './planned-object';
import type { Leftover } from './planned-set';

/** How many objects are asked for at once. */
const AT_ONCE = 8;

/**
 * How the cluster differs from what is planned for it, per task and field: what applying would change, and what others
 * have added. Secret values are never part of it.
 */
export async function planChanges(api: KubeApi, environment: string, { sets }: ApplyPlan): Promise<Change[]> {
  const { diffAssembly } =
    require('../../../assembly/diff/diff-assembly') as typeof import('../../../assembly/diff/diff-assembly');
  const gate = new StartGate(AT_ONCE);
  const folders = await Promise.all(
    sets.map(async ({ owner, objects, leftovers }) => {
      const compared = await Promise.all(objects.map((object) => gate.pass(() => sides(api, object))));
      return liveComparison(environment, owner, [...compared, ...leftovers.remove.map(gone)]);
    }),
  );
  return diffAssembly(
    folders.map(({ before }) => before),
    folders.map(({ after }) => after),
  );
}

async function sides(
  api: KubeApi,
  { manifest, action, before, after }: PlannedObject,
): Promise<ComparedObject> {
  const planned = after ? contentOf(after) : manifest;
  if (!before) return action === 'none' ? { before: manifest, after: manifest } : { after: planned };
  const there = contentOf(before);
  const wanted = action === 'none' ? there : planned;
  const fresh = await asIfNew(api, manifest);
  return { before: there, after: fresh ? { ...fresh, metadata: wanted.metadata } : wanted };
}

function gone({ kind, name }: Leftover): ComparedObject {
  return { before: { apiVersion: '', kind, metadata: { name } } };
}
