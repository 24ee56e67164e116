import type { ComposePipeline } from '../../dist/compose-pipeline';

/** The compose services of which a pipeline's attempts are made. */
export function taskServices({ plan }: Pick<ComposePipeline, 'plan'>): ReadonlySet<string> {
  return new Set(plan.tasks.flatMap((task) => task.containers.map(({ service }) => service)));
}
