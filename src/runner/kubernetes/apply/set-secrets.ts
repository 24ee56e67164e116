import { maskText } from '../../secrets/mask-text';
import { maskedValues } from '../../secrets/masked-values';
import type { KubeApi } from '../api/kube-api';
import type { Manifest } from '../dist/manifest';
import { FIELD_MANAGERS } from '../live/field-managers';
import type { ApplyContext } from './apply-context';
import { explainObstacles } from './explain-obstacles';
import type { Obstacle } from './planned-object';
import { refusal } from './refusal';
import type { SecretValues } from './secret-values';
import { sendApply } from './send-apply';

/**
 * Sets values of Secrets that are there, as an owner of its own: what applies the manifests never touches them.
 * @throws NotReadyError where the cluster does not take them, or somebody else has set them
 */
export async function setSecrets(
  api: KubeApi,
  secrets: readonly SecretValues[],
  { roles, force, tell }: ApplyContext,
): Promise<void> {
  const obstacles: Obstacle[] = [];
  for (const { owner, name, set, data } of secrets) {
    if (set.length === 0) continue;
    const manifest: Manifest = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, namespace: api.namespace },
      data,
    };
    const bare = { ...manifest, data: undefined };
    const answer = await sendApply(api, manifest, { manager: FIELD_MANAGERS.secrets, dryRun: false, force });
    if (answer.state === 'conflict') obstacles.push({ manifest: bare, conflicts: answer.conflicts });
    else if (answer.state === 'denied') obstacles.push({ manifest: bare, denial: answer.denial });
    else if (answer.state === 'refused')
      obstacles.push({ manifest: bare, problem: refusal(bare, masked(answer.message, data)) });
    else tell({ action: 'set', owner, kind: 'Secret', name, detail: set.join(', ') });
  }
  if (obstacles.length > 0) throw explainObstacles(obstacles, roles);
}

/** Nothing that the server says back may hold a value. */
function masked(text: string, data: Readonly<Record<string, string>>): string {
  return maskText(text, maskedValues(Object.values(data).map((value) => Buffer.from(value, 'base64'))));
}
