import type { Problem } from '../../../support/problem';
import { NotReadyError } from '../../not-ready-error';
import type { EngineClient } from '../engine/engine-client';
import { buildImage } from './build-image';
import type { ImageNeed } from './image-need';
import type { ImageWork } from './image-work';
import { inspectImages, type LocalImages } from './inspect-images';
import { pullImage } from './pull-image';

/** How many are pulled at once: an engine loads three layers at a time. */
const AT_ONCE = 3;

/** What is asked for besides images that are missing. */
export interface BringOptions {
  /** Pull what is here too, where it has no build context and its policy does not forbid it. */
  readonly pull?: boolean;
  /** Build what is here too. */
  readonly build?: boolean;
}

/**
 * Sees to it that the engine has every image: those with a build context are built, the others pulled. What it has then.
 * @throws NotReadyError with every one that cannot be had
 */
export async function bringImages(
  engine: EngineClient,
  needs: readonly ImageNeed[],
  work: ImageWork,
  { pull = false, build = false }: BringOptions = {},
): Promise<LocalImages> {
  const here = await inspectImages(
    engine,
    needs.map(({ image }) => image),
  );
  const wanted = needs.filter(({ image, build: source, pullPolicy }) =>
    source
      ? build || !here.has(image)
      : !here.has(image) || pullPolicy === 'always' || (pull && pullPolicy !== 'never'),
  );
  const failures = new Map<string, Problem | undefined>();
  const queue = wanted.filter((need) => !need.build);
  const puller = async () => {
    for (let need = queue.shift(); need; need = queue.shift())
      failures.set(need.image, need.pullPolicy === 'never' ? forbidden(need) : await pullImage(need, work));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, puller));
  for (const { image, build: source } of wanted)
    if (source) failures.set(image, await buildImage(image, source, work));
  const problems = wanted.flatMap(({ image }) => failures.get(image) ?? []);
  if (problems.length > 0) throw new NotReadyError(problems);
  const brought = wanted.map(({ image }) => image);
  return new Map([...here, ...(await inspectImages(engine, brought))]);
}

function forbidden({ image }: ImageNeed): Problem {
  return {
    message: `there is no image \`${image}\`, and its \`pullPolicy\` is \`Never\``,
    help: 'build or load it under this name, or change `pullPolicy`',
  };
}
