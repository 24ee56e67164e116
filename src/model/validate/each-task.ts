import type { Problem } from '../../support/problem';
import type { PipelineSpec } from '../spec/pipeline-spec';
import type { ProjectSpec } from '../spec/project-spec';
import type { Fields, TaskSpec } from '../spec/task-spec';

/** Notes a mistake at a task. */
export type Report = (message: string, help?: string) => void;

/** Runs a check on every task and collects what it reports. */
export function eachTask(
  project: ProjectSpec,
  check: (task: TaskSpec, pipeline: PipelineSpec, report: Report) => void,
): Problem[] {
  const problems: Problem[] = [];
  for (const pipeline of project.pipelines) {
    for (const task of pipeline.tasks) {
      check(task, pipeline, (message, help) => {
        const subject = `${pipeline.name}/${task.name}`;
        problems.push({
          message,
          subject,
          ...(task.location && { at: task.location }),
          ...(help && { help }),
        });
      });
    }
  }
  return problems;
}

/** Every layer of fields that a task itself writes, with the path at which the user wrote it. */
export function fieldLayers(task: TaskSpec): { readonly path: string; readonly fields: Fields }[] {
  return [
    { path: '', fields: task.fields },
    ...task.init.map(({ fields }, i) => ({ path: `init[${i}].`, fields })),
    ...task.sidecars.map(({ fields }, i) => ({ path: `sidecars[${i}].`, fields })),
    ...Object.entries(task.environments).map(([name, { fields }]) => ({
      path: `environments.${name}.`,
      fields,
    })),
  ];
}
