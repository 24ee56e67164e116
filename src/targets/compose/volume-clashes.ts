import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import type { Problem } from '../../support/problem';
import type { WrittenTask } from './pipeline-services';

/** Scratch space must be the task's own: not that of another task, nor a volume that pipelines share. */
export function volumeClashes(
  tasks: readonly WrittenTask[],
  pipeline: PipelineSpec,
  environment: EnvironmentSpec,
  project: ProjectSpec,
): Problem[] {
  const owners = new Map(Object.keys(project.shared.volumes).map((name) => [name, `the volume \`${name}\``]));
  const problems: Problem[] = [];
  for (const { task, written } of tasks) {
    for (const volume of written.scratch) {
      const owner = owners.get(volume);
      owners.set(volume, owner ?? `the scratch space of \`${task.name}\``);
      if (!owner) continue;
      problems.push({
        message: `a scratch space of \`${task.name}\` would be the compose volume \`${volume}\`, as ${owner} is`,
        subject: `${pipeline.name}/${task.name} in ${environment.name}`,
        ...(task.location && { at: task.location }),
        help: 'give one of them another name',
      });
    }
  }
  return problems;
}
