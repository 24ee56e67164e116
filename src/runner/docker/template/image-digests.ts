import type { EngineClient } from '../engine/engine-client';
import { inspectImages, type LocalImages } from '../images/inspect-images';
import type { Template } from './template';

/** By which registries know the images of templates: `repository@sha256:…`, by the id of the image. */
export async function imageDigests(
  engine: EngineClient,
  templates: Iterable<Template>,
  /** Images that were looked at before. */
  known: LocalImages,
): Promise<Record<string, readonly string[]>> {
  const digests = new Map([...known.values()].map((image) => [image.id, image.digests]));
  const ids = [...new Set([...templates].map(({ Image }) => Image))];
  const others = await inspectImages(
    engine,
    ids.filter((id) => !digests.has(id)),
  );
  return Object.fromEntries(ids.map((id) => [id, digests.get(id) ?? others.get(id)?.digests ?? []]));
}
