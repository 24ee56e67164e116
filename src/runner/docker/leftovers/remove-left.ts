import { discard } from '../engine/discard';
import type { EngineClient } from '../engine/engine-client';
import type { LeftObject } from './left-object';

/** Removes containers with their anonymous volumes, then volumes; resolves to why not, for each that cannot be. */
export async function removeLeft(engine: EngineClient, objects: readonly LeftObject[]): Promise<string[]> {
  const remove = (kind: LeftObject['kind'], query: Readonly<Record<string, boolean>>) =>
    Promise.all(
      objects
        .filter((object) => object.kind === kind)
        .map(({ id }) => discard(engine, `/${kind}s/${encodeURIComponent(id)}`, query)),
    );
  const containers = await remove('container', { force: true, v: true });
  const volumes = await remove('volume', { force: true });
  return [...containers, ...volumes].filter((failure) => failure !== undefined);
}
