import type { Plan } from '../../../assembly/plan';
import type { EnvironmentSpec } from '../../../model/spec/environment-spec';
import type { PipelineSpec, ScheduleSpec } from '../../../model/spec/pipeline-spec';
import type { ProjectSpec } from '../../../model/spec/project-spec';
import type { Problem } from '../../../support/problem';
import type { ObjectFolder } from '../object-folder';

/** A pipeline that is started as a whole, on a schedule. */
export interface ScheduledPipeline {
  readonly project: ProjectSpec;
  readonly environment: EnvironmentSpec;
  readonly pipeline: PipelineSpec;
  readonly plan: Plan;
  readonly schedule: ScheduleSpec;
}

/** Who starts the pipelines of an environment on their schedule where a CronJob for each task cannot do it. */
export interface Orchestrator {
  /** Adds what all pipelines share of it. */
  addEnvironment(folder: ObjectFolder, environment: EnvironmentSpec): void;
  /** Adds what starts the pipeline; the folder has everything else of it. */
  addPipeline(folder: ObjectFolder, scheduled: ScheduledPipeline, problems: Problem[]): void;
}
