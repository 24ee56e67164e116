import { isDeepStrictEqual } from 'node:util';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import type { Fields } from '../../model/spec/task-spec';
import { commonAnnotations } from './common-annotations';
import { objectNames } from './object-names';

/** The ServiceAccount that a task runs as. */
export interface TaskAccount {
  readonly name: string;
  /** Whether it is made here. */
  readonly made: boolean;
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * The account of a task: the one it names, one of its own where it has permissions or annotations of its own, else the pipeline's.
 * `fields` are those of the task as the environment has them.
 */
export function taskAccount(
  fields: Fields,
  task: string,
  pipeline: PipelineSpec,
  environment: EnvironmentSpec,
): TaskAccount {
  const common = commonAnnotations(pipeline, environment);
  const { name, existing, annotations = common } = (fields.serviceAccount ?? {}) as AccountField;
  const permissions = (fields.permissions ?? []) as readonly unknown[];
  const own = permissions.length > 0 || !isDeepStrictEqual(annotations, common);
  return {
    name: existing ?? name ?? (own ? objectNames.task(pipeline.name, task) : pipeline.name),
    made: existing === undefined,
    annotations,
  };
}

interface AccountField {
  readonly name?: string;
  readonly existing?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}
