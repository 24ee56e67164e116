import type { Plan } from '../../assembly/plan';
import { EngineUnavailableError } from '../engine-unavailable-error';
import type { EngineClient } from './engine-client';
import { EngineResponseError } from './engine-response-error';

/** Throws one error that names every image of the plan that the engine does not have. */
export async function requireImages(engine: EngineClient, plan: Plan): Promise<void> {
  const images = [...new Set(plan.tasks.flatMap((task) => task.containers.map(({ image }) => image)))];
  const there = await Promise.all(images.map((image) => hasImage(engine, image)));
  const missing = images.filter((_, i) => !there[i]).sort();
  if (missing.length === 0) return;
  const list = missing.map((image) => `\`${image}\``).join(', ');
  throw new EngineUnavailableError(
    `the Docker Engine has no image ${list}`,
    `build ${missing.length === 1 ? 'it' : 'them'}, or ${missing.map((image) => `\`docker pull ${image}\``).join(', ')}`,
  );
}

async function hasImage(engine: EngineClient, image: string): Promise<boolean> {
  try {
    await engine.call('GET', `/images/${image}/json`);
    return true;
  } catch (error) {
    if (error instanceof EngineResponseError && error.status === 404) return false;
    throw error;
  }
}
