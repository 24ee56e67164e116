import type { Plan } from '../../../../assembly/plan';
import type { EngineClient } from '../../engine/engine-client';

/** The images of a plan, each with the id that its name stands for on the engine. */
export async function imageIds(engine: EngineClient, plan: Plan): Promise<[image: string, id: string][]> {
  const images = new Set(plan.tasks.flatMap((task) => task.containers.map(({ image }) => image)));
  return Promise.all(
    [...images].map(async (image) => {
      const { Id } = await engine.call<{ Id: string }>('GET', `/images/${image}/json`);
      return [image, Id];
    }),
  );
}
