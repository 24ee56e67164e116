import { StartGate } from '../../start-gate';
import type { KubeApi } from '../api/kube-api';
import { FIELD_MANAGERS } from '../live/field-managers';
import type { ApplyContext } from './apply-context';
import { explainObstacles } from './explain-obstacles';
import type { Obstacle, PlannedObject } from './planned-object';
import { refusal } from './refusal';
import { sendApply } from './send-apply';

/** How many objects are written at once. */
const AT_ONCE = 8;

/**
 * Applies objects, one kind after the other.
 * @throws NotReadyError where the cluster does not take all of a kind
 */
export async function applyObjects(
  api: KubeApi,
  owner: string,
  objects: readonly PlannedObject[],
  { roles, force, tell }: ApplyContext,
): Promise<void> {
  const manner = { manager: FIELD_MANAGERS.manifests, dryRun: false, force };
  const apply = async ({ manifest, action }: PlannedObject): Promise<Obstacle | undefined> => {
    const answer = await sendApply(api, manifest, manner);
    switch (answer.state) {
      case 'conflict':
        return { manifest, conflicts: answer.conflicts };
      case 'denied':
        return { manifest, denial: answer.denial };
      case 'refused':
        return { manifest, problem: refusal(manifest, answer.message) };
      case 'done': {
        const { kind, metadata } = manifest;
        if (action === 'create') tell({ action: 'created', owner, kind, name: metadata.name });
        if (action === 'change') tell({ action: 'changed', owner, kind, name: metadata.name });
      }
    }
  };
  const gate = new StartGate(AT_ONCE);
  for (const kind of new Set(objects.map(({ manifest }) => manifest.kind))) {
    const own = objects.filter(({ manifest }) => manifest.kind === kind);
    const answers = await Promise.all(own.map((object) => gate.pass(() => apply(object))));
    const obstacles = answers.filter((answer) => answer !== undefined);
    if (obstacles.length > 0) throw explainObstacles(obstacles, roles);
  }
}
