import { isDeepStrictEqual } from 'node:util';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import { objectNames } from './object-names';
import type { TaskPod } from './task-pod';

/** The ServiceAccount that a task runs as. */
export interface TaskAccount {
  readonly name: string;
  /** Whether it is made here. */
  readonly made: boolean;
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * The account of a task: the one it names, one of its own where it has permissions or annotations of its own, else the pipeline's.
 * `common` are the annotations that the environment and the pipeline give to all tasks.
 */
export function taskAccount(
  pod: TaskPod,
  task: string,
  pipeline: PipelineSpec,
  common: Readonly<Record<string, string>>,
): TaskAccount {
  const { existing, annotations = common } = pod.serviceAccount ?? {};
  const named = pod.spec.serviceAccountName;
  const own = pod.rules.length > 0 || !isDeepStrictEqual(annotations, common);
  return {
    name: named ?? (own ? objectNames.task(pipeline.name, task) : pipeline.name),
    made: !existing,
    annotations,
  };
}
