import { isDeepStrictEqual } from 'node:util';
import type { KubeApi } from '../api/kube-api';
import type { Manifest } from '../dist/manifest';
import { contentOf } from '../live/content';
import { appliedFields, FIELD_MANAGERS } from '../live/field-managers';
import type { LiveObject } from '../live/live-object';
import { type Live, readLive } from '../live/read-live';
import { withinShape } from '../live/within-shape';
import type { Obstacle, PlannedObject } from './planned-object';
import { refusal } from './refusal';
import { sendApply } from './send-apply';

/** What is known of an object before the cluster is asked. */
export interface ObjectKnowledge {
  /** Whether exactly this was applied last, as the record says. */
  readonly wasApplied: boolean;
  /** Whether fields are taken from whoever has set them. */
  readonly force: boolean;
}

/**
 * Finds out what applying an object would do. Where the cluster has all of it and nothing has left it since it was
 * applied, reading is enough: so those who may only read learn it as well.
 */
export async function planObject(
  api: KubeApi,
  manifest: Manifest,
  { wasApplied, force }: ObjectKnowledge,
): Promise<PlannedObject | Obstacle> {
  const live = await readLive(api, manifest.kind, manifest.metadata.name);
  const none = { manifest, action: 'none', ...(live.state === 'there' && { before: live.object }) } as const;
  if (wasApplied && (live.state === 'hidden' || has(live, manifest))) return none;
  const manner = { manager: FIELD_MANAGERS.manifests, dryRun: true, force };
  const answer = await sendApply(api, manifest, manner);
  switch (answer.state) {
    case 'conflict':
      return { manifest, conflicts: answer.conflicts };
    case 'refused':
      // Whoever may not bind every Role is asked for the Role itself, which is applied before.
      if (manifest.kind === 'RoleBinding' && answer.status === 404 && live.state === 'absent')
        return { manifest, action: 'create' };
      return { manifest, problem: refusal(manifest, answer.message) };
    case 'denied':
      // Somebody who may do more has applied it, and needs not do it again.
      return has(live, manifest) ? none : { manifest, denial: answer.denial };
    case 'done':
      return planned(manifest, live, answer.object);
  }
}

function planned(manifest: Manifest, live: Live, after: LiveObject): PlannedObject {
  if (live.state !== 'there')
    return { manifest, action: live.state === 'absent' ? 'create' : 'change', after };
  const { object: before } = live;
  const isSame = isDeepStrictEqual(contentOf(before), contentOf(after));
  const fields = (object: LiveObject) => appliedFields(object, FIELD_MANAGERS.manifests);
  const isOwn = isDeepStrictEqual(fields(before), fields(after));
  return { manifest, action: isSame ? (isOwn ? 'none' : 'adopt') : 'change', before, after };
}

function has(live: Live, manifest: Manifest): boolean {
  return live.state === 'there' && isDeepStrictEqual(withinShape(live.object, manifest), manifest);
}
