import { StartGate } from '../../start-gate';
import type { KubeApi } from '../api/kube-api';
import { type AppliedRecord, manifestHash } from './applied-record';
import type { ApplySet } from './apply-set';
import { findLeftovers } from './find-leftovers';
import { objectKey } from './object-key';
import { planObject } from './plan-object';
import type { Obstacle, PlannedObject } from './planned-object';
import type { PlannedSet } from './planned-set';

/** How many objects are asked for at once. */
const AT_ONCE = 8;

/** What a folder is planned with. */
export interface SetPlanning {
  readonly record: AppliedRecord;
  /** Whether the namespace is there; nothing can be asked of one that is not. */
  readonly hasNamespace: boolean;
  readonly force: boolean;
}

/** Finds out what applying a folder would do, and everything that stands in the way. */
export async function planSet(
  api: KubeApi,
  set: ApplySet,
  { record, hasNamespace, force }: SetPlanning,
): Promise<{ readonly set: PlannedSet; readonly obstacles: readonly Obstacle[] }> {
  const gate = new StartGate(AT_ONCE);
  const planned = await Promise.all(
    set.objects.map((manifest) => {
      if (!hasNamespace && manifest.kind !== 'Namespace') return { manifest, action: 'create' } as const;
      const wasApplied = record.objects.get(objectKey(manifest)) === manifestHash(manifest);
      return gate.pass(() => planObject(api, manifest, { wasApplied, force }));
    }),
  );
  const isPlanned = (one: PlannedObject | Obstacle): one is PlannedObject => 'action' in one;
  return {
    set: {
      owner: set.owner,
      objects: planned.filter(isPlanned),
      leftovers: hasNamespace ? await findLeftovers(api, set, record) : { remove: [], keep: [] },
      record,
    },
    obstacles: planned.filter((one): one is Obstacle => !isPlanned(one)),
  };
}
