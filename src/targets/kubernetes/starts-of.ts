import type { PipelineSpec, ScheduleSpec } from '../../model/spec/pipeline-spec';
import { needsRunner } from './needs-runner';
import type { PlacedTask } from './placed-task';
import { syncWaves } from './sync-waves';

/** How Kubernetes itself starts a task; by neither, only a run or a person does. */
export interface TaskStart {
  /** By its CronJob. */
  readonly schedule?: ScheduleSpec;
  /** By Argo CD, in this wave of each sync. */
  readonly wave?: number;
}

/**
 * How each task is started, and why Kubernetes alone cannot do it.
 * A scheduled pipeline that needs a runner has templates only: the CronJob that runs the runner itself belongs here as a third way.
 */
export function startsOf(
  pipeline: PipelineSpec,
  tasks: readonly PlacedTask[],
): { readonly starts: readonly TaskStart[]; readonly needsRunner: readonly string[] } {
  const reasons = needsRunner(pipeline, tasks);
  if (pipeline.trigger === 'on-deploy') {
    return { starts: syncWaves(pipeline.tasks).map((wave) => ({ wave })), needsRunner: reasons };
  }
  const { schedule } = pipeline;
  const start = schedule && reasons.length === 0 ? { schedule } : {};
  return { starts: tasks.map(() => start), needsRunner: reasons };
}
