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

/** How a pipeline is started. */
export interface PipelineStart {
  /** Of each task, in their order. */
  readonly tasks: readonly TaskStart[];
  /** When the orchestrator of the environment starts the pipeline as a whole. @default - it does not */
  readonly schedule?: ScheduleSpec;
  /** Why Kubernetes alone cannot run it. */
  readonly needsRunner: readonly string[];
}

/** How a pipeline is started: task by task where Kubernetes alone can do it, else as a whole; one without a schedule by a run alone. */
export function startsOf(pipeline: PipelineSpec, tasks: readonly PlacedTask[]): PipelineStart {
  const reasons = needsRunner(pipeline, tasks);
  if (pipeline.trigger === 'on-deploy') {
    return { tasks: syncWaves(pipeline.tasks).map((wave) => ({ wave })), needsRunner: reasons };
  }
  const start = pipeline.schedule ? { schedule: pipeline.schedule } : {};
  return reasons.length === 0
    ? { tasks: tasks.map(() => start), needsRunner: reasons }
    : { tasks: tasks.map(() => ({})), ...start, needsRunner: reasons };
}
