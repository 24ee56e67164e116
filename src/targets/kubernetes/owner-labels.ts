import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import { LABELS } from '../../support/kubernetes-labels';
import { toDnsLabel } from '../../support/names';

/** What an object belongs to; without a pipeline, to the environment as a whole. */
export interface ObjectOwner {
  readonly environment: EnvironmentSpec;
  readonly pipeline?: PipelineSpec;
  /** The name of the task. */
  readonly task?: string;
}

/** Labels that say what an object is part of. Never `app.kubernetes.io/instance`, by which Argo CD may track what it owns. */
export function ownerLabels({ environment, pipeline, task }: ObjectOwner): Record<string, string> {
  return {
    'app.kubernetes.io/name': pipeline?.name ?? toDnsLabel(environment.name),
    'app.kubernetes.io/part-of': toDnsLabel(environment.project),
    'app.kubernetes.io/managed-by': 'fairlead',
    ...(pipeline && { [LABELS.pipeline]: pipeline.name }),
    ...(task !== undefined && { [LABELS.task]: task }),
  };
}
