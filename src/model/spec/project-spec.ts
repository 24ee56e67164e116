import type { EnvironmentSpec } from './environment-spec';
import type { PipelineSpec } from './pipeline-spec';
import type { ResourcesSpec } from './resource-spec';

/** Everything that `pipelines/` describes. */
export interface ProjectSpec {
  readonly name: string;
  readonly environments: readonly EnvironmentSpec[];
  readonly pipelines: readonly PipelineSpec[];
  /** What pipelines share; it belongs to the environment. */
  readonly shared: ResourcesSpec;
}
