import type { EnvironmentSpec } from '../model/spec/environment-spec';
import type { PipelineSpec } from '../model/spec/pipeline-spec';
import type { ProjectSpec } from '../model/spec/project-spec';
import type { Problem } from '../support/problem';

/** Files of one folder of `dist/`: path below it to content. */
export interface TargetFolder {
  /** Below `dist/`: `local/orders`, `airflow/staging/orders`. */
  readonly path: string;
  readonly files: ReadonlyMap<string, string>;
}

/** What a target makes of one environment or pipeline. */
export interface TargetOutput {
  readonly folders: readonly TargetFolder[];
  /** Mistakes that show only in this environment. */
  readonly problems: readonly Problem[];
}

/** What an environment can be synthesized for. Pure: no clock, no file system, no network. */
export interface Target {
  readonly name: EnvironmentSpec['target'];
  /** Settings of pipelines and resources that the engine has nothing for, each with the reason. Task fields declare theirs in `features/`. */
  readonly unsupported: Readonly<Record<string, string>>;
  /** What pipelines share in the environment: `dist/<environment>/environment/`. */
  environment(environment: EnvironmentSpec, project: ProjectSpec): TargetOutput;
  /** One pipeline in the environment. */
  pipeline(pipeline: PipelineSpec, environment: EnvironmentSpec, project: ProjectSpec): TargetOutput;
}
