import type { EngineClient } from '../engine/engine-client';
import type { Template } from './template';

/** By which registries know the images of templates: `repository@sha256:…`, by the id of the image. */
export async function imageDigests(
  engine: EngineClient,
  templates: Iterable<Template>,
): Promise<Record<string, readonly string[]>> {
  const ids = [...new Set([...templates].map(({ Image }) => Image))];
  const found = await Promise.all(
    ids.map((id) => engine.call<{ RepoDigests: string[] | null }>('GET', `/images/${id}/json`)),
  );
  return Object.fromEntries(ids.map((id, i) => [id, found[i]?.RepoDigests ?? []]));
}
