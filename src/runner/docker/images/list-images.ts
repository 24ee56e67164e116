import { displayPath } from '../../../assembly/display-path';
import type { EngineClient } from '../engine/engine-client';
import type { ImageNeed } from './image-need';
import { inspectImage } from './inspect-image';

/** An image that is needed, and where it is. */
export interface ListedImage {
  readonly image: string;
  /** `here`: the engine has it. Else what a run does: `build` it, pull it from its `registry`, or fail: it is `missing`. */
  readonly where: 'here' | 'build' | 'registry' | 'missing';
  /** With `sha256:`. @default - it is not here */
  readonly id?: string;
  /** By which its registry knows it. @default - it is not here, or no registry has it */
  readonly digest?: string;
  /** @default - it is not here */
  readonly bytes?: number;
  readonly pullPolicy: ImageNeed['pullPolicy'];
  /** The build context. @default - it can only be pulled */
  readonly build?: string;
  /** The compose services that run it. */
  readonly usedBy: readonly string[];
}

/** Where each image is, in the order of the needs. */
export function listImages(engine: EngineClient, needs: readonly ImageNeed[]): Promise<ListedImage[]> {
  return Promise.all(
    needs.map(async ({ image, pullPolicy, build, usedBy }) => {
      const here = await inspectImage(engine, image);
      const elsewhere = build ? 'build' : pullPolicy === 'never' ? 'missing' : 'registry';
      return {
        image,
        where: here ? 'here' : elsewhere,
        ...(here && { id: here.id, bytes: here.bytes, ...(here.digest && { digest: here.digest }) }),
        pullPolicy,
        ...(build && { build: displayPath(build.context) }),
        usedBy,
      };
    }),
  );
}
