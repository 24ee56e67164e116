import { LABELS } from '../../../support/kubernetes-labels';
import type { KubeApi } from '../api/kube-api';
import { RESOURCE_KINDS } from '../api/resource-kinds';
import { appliedFields, FIELD_MANAGERS } from '../live/field-managers';
import type { LiveObject } from '../live/live-object';
import { readLive } from '../live/read-live';
import type { AppliedRecord } from './applied-record';
import type { ApplySet } from './apply-set';
import { objectKey } from './object-key';
import type { Leftover, Leftovers } from './planned-set';

/** What holds data that nobody can make again. */
const WITH_DATA = ['Namespace', 'PersistentVolumeClaim', 'Secret'];

/** What an earlier apply of a folder made and the folder no longer has. Never what somebody else has made since under the same name. */
export async function findLeftovers(api: KubeApi, set: ApplySet, record: AppliedRecord): Promise<Leftovers> {
  const current = new Set(set.objects.map(objectKey));
  const found: Leftover[] = [];
  for (const key of record.objects.keys()) {
    if (current.has(key)) continue;
    const [kind = '', name = ''] = key.split(' ');
    const live = await readLive(api, kind, name);
    if (live.state !== 'there' || !isOurs(live.object, set.owner)) continue;
    found.push({ kind, name, uid: live.object.metadata.uid ?? '' });
  }
  const order = Object.keys(RESOURCE_KINDS);
  // What needs others goes before them.
  found.sort((a, b) => order.indexOf(b.kind) - order.indexOf(a.kind));
  return {
    remove: found.filter(({ kind }) => !WITH_DATA.includes(kind)),
    keep: found.filter(({ kind }) => WITH_DATA.includes(kind)),
  };
}

/** Whether fairlead applied it, and for this folder. */
function isOurs(object: LiveObject, owner: string): boolean {
  const { labels = {}, deletionTimestamp } = object.metadata;
  return (
    deletionTimestamp === undefined &&
    labels['app.kubernetes.io/managed-by'] === 'fairlead' &&
    (labels[LABELS.pipeline] ?? 'environment') === owner &&
    appliedFields(object, FIELD_MANAGERS.manifests) !== undefined
  );
}
