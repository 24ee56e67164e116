import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { k8s } from 'cdk8s-plus-28';
import { joinName, toDnsLabel } from '../../support/names';
import type { PodDraft } from '../draft/pod-draft';

/** Adds a volume to the pod, once for all containers that have the same one, and gives the name it has there. */
export function addPodVolume(
  { pod }: Pick<PodDraft, 'pod'>,
  parts: readonly string[],
  source: Omit<k8s.Volume, 'name'>,
): string {
  const volumes = pod.volumes ?? [];
  const named = (name: string) => volumes.find((volume) => volume.name === name);
  const plain = joinName(parts.map(toDnsLabel));
  const taken = named(plain);
  const same = taken === undefined || isDeepStrictEqual(taken, { name: plain, ...source });
  const name = same ? plain : toldApart(plain, source);
  if (!named(name)) pod.volumes = [...volumes, { name, ...source }];
  return name;
}

function toldApart(name: string, source: object): string {
  const hash = createHash('sha256').update(JSON.stringify(source)).digest('hex').slice(0, 8);
  return joinName([name.slice(0, 54), hash]);
}
