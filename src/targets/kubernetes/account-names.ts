import { resolveTask } from '../../model/resolve-task';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import { taskAccount } from './task-account';

/** The names of the ServiceAccounts that are made for a pipeline. Only tasks that say something about theirs are looked at closely. */
export function accountNames(pipeline: PipelineSpec, environment: EnvironmentSpec): Set<string> {
  const names = new Set<string>();
  for (const task of pipeline.tasks) {
    const layers = [
      environment.defaults,
      pipeline.defaults,
      task.fields,
      environment.overrides[`${pipeline.name}/${task.name}`],
      task.environments[environment.name]?.fields,
    ];
    if (!layers.some((fields) => fields && ('serviceAccount' in fields || 'permissions' in fields))) {
      names.add(pipeline.name);
      continue;
    }
    const { fields } = resolveTask(task, pipeline, environment).main;
    const { name, made } = taskAccount(fields, task.name, pipeline, environment);
    if (made) names.add(name);
  }
  return names;
}
