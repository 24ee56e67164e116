import type { KubeApi } from '../api/kube-api';
import { manifestHash, writeRecord } from './applied-record';
import type { ApplyContext } from './apply-context';
import { applyObjects } from './apply-objects';
import { objectKey } from './object-key';
import type { PlannedSet } from './planned-set';
import { removeLeftover } from './remove-leftover';

/**
 * Does what is planned for a folder. What is about to be made is recorded before, so that a later apply knows of it even
 * where this one is killed.
 * @throws NotReadyError where the cluster takes something no longer
 */
export async function executeSet(api: KubeApi, set: PlannedSet, context: ApplyContext): Promise<void> {
  const { environment, tell } = context;
  const { owner, leftovers, record } = set;
  const work = set.objects.filter(({ action }) => action !== 'none');
  const isNamespace = ({ manifest }: (typeof work)[number]) => manifest.kind === 'Namespace';
  const wanted = wantedRecord(set);
  let written = record;
  await applyObjects(api, owner, work.filter(isNamespace), context);
  if (work.length > 0 || leftovers.remove.length > 0) {
    const begun = new Map([
      ...record.objects,
      ...wanted,
      ...work.map(({ manifest }) => [objectKey(manifest), '-'] as const),
    ]);
    written = await writeRecord(api, environment, record, begun);
  }
  await applyObjects(
    api,
    owner,
    work.filter((one) => !isNamespace(one)),
    context,
  );
  for (const leftover of leftovers.remove) {
    await removeLeftover(api, leftover);
    tell({ action: 'removed', owner, kind: leftover.kind, name: leftover.name });
  }
  for (const { kind, name } of leftovers.keep) tell({ action: 'kept', owner, kind, name });
  await writeRecord(api, environment, written, wanted);
}

/** What stays on record: the folder's objects as they are now, and what was not removed. */
function wantedRecord({ objects, leftovers }: PlannedSet): Map<string, string> {
  return new Map([
    ...leftovers.keep.map(({ kind, name }) => [`${kind} ${name}`, '-'] as const),
    ...objects.map(({ manifest }) => [objectKey(manifest), manifestHash(manifest)] as const),
  ]);
}
