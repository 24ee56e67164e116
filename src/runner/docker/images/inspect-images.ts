import type { EngineClient } from '../engine/engine-client';
import { inspectImage, type LocalImage } from './inspect-image';

/** Images that the engine has, by the name that they are asked for by. */
export type LocalImages = ReadonlyMap<string, LocalImage>;

/** Those of the images that the engine has. */
export async function inspectImages(engine: EngineClient, images: readonly string[]): Promise<LocalImages> {
  const found = await Promise.all(
    images.map(async (image) => [image, await inspectImage(engine, image)] as const),
  );
  return new Map(found.flatMap(([image, here]) => (here ? [[image, here] as const] : [])));
}
