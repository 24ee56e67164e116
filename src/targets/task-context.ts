import type { FeatureContext } from '../features/draft/feature-context';
import type { ImageReference } from '../features/reference/image-reference';
import type { EnvironmentSpec } from '../model/spec/environment-spec';
import type { PipelineSpec } from '../model/spec/pipeline-spec';
import type { ProjectSpec } from '../model/spec/project-spec';
import type { TaskSpec } from '../model/spec/task-spec';
import type { Problem } from '../support/problem';
import { configData } from './config-data';
import { imageName } from './image-name';
import { findResource } from './resources';
import { variableDefault } from './variable-default';

/** Where a task stands while it is written for an environment. */
export interface TaskPlace {
  readonly project: ProjectSpec;
  readonly environment: EnvironmentSpec;
  readonly pipeline: PipelineSpec;
  readonly task: TaskSpec;
}

/** The surroundings of a task's fields; how objects are named is the target's own matter. */
export function taskContext(
  { project, environment, pipeline, task }: TaskPlace,
  container: string,
  objectName: FeatureContext['objectName'],
  problems: Problem[],
): FeatureContext {
  return {
    environment: environment.name,
    pipeline: pipeline.name,
    task: task.name,
    container,
    allowsMovingTags: environment.movingTags,
    imageName: (image: ImageReference) => imageName(image, environment),
    objectName,
    keys: (kind, name) =>
      kind === 'secret'
        ? findResource('secret', name, pipeline, project).spec.keys
        : Object.keys(configData(findResource('config', name, pipeline, project).spec, environment.name)),
    configValue: (name, key) =>
      configData(findResource('config', name, pipeline, project).spec, environment.name)[key] ?? '',
    variableDefault: (variable) => variableDefault(variable, pipeline),
    allowsHostPath: (path) =>
      environment.hostPaths.some((allowed) => path === allowed || path.startsWith(`${allowed}/`)),
    sharesScratch: (name) => containersWithScratch(name, task) > 1,
    networkNames: () => Object.keys(environment.networks),
    problem: (field, message, help) => {
      const at = task.location;
      const where = container === task.name ? field : `${container}.${field}`;
      const subject = `${pipeline.name}/${task.name} in ${environment.name}`;
      problems.push({
        message: `\`${where}\` ${message}`,
        subject,
        ...(at && { at }),
        ...(help && { help }),
      });
    },
  };
}

/** How many containers of the task mount scratch space of that name, in any layer that the task itself writes. */
function containersWithScratch(name: string, { fields, environments, init, sidecars }: TaskSpec): number {
  const main = [fields, ...Object.values(environments).map((layer) => layer.fields)];
  const containers = [main, ...[...init, ...sidecars].map((container) => [container.fields])];
  return containers.filter((layers) => layers.some((layer) => mountsScratch(layer.mounts, name))).length;
}

function mountsScratch(mounts: unknown, name: string): boolean {
  return Array.isArray(mounts) && mounts.some((item) => item.mount === 'scratch' && item.name === name);
}
