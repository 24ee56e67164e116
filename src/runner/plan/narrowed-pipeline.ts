import type { ComposePipeline } from '../dist/compose-pipeline';
import type { RunPlan } from './run-plan';

/** The pipeline with the tasks alone that the run runs: nothing else is asked for or prepared. */
export function narrowedPipeline(
  pipeline: ComposePipeline,
  { plan, tasks, taken }: RunPlan,
): ComposePipeline {
  return { ...pipeline, plan: { ...plan, tasks: tasks.filter(({ name }) => !taken.has(name)) } };
}
