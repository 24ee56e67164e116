import type { EnvironmentSpec, ServiceSpec } from '../../model/spec/environment-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import { bareTask } from '../bare-task';
import type { TaskPlace } from '../task-context';

/** Where the fields of a stand-in stand: in no pipeline, so that only what pipelines share can be referred to. */
export function standInPlace(
  service: ServiceSpec,
  environment: EnvironmentSpec,
  project: ProjectSpec,
): TaskPlace {
  const at = environment.location && { location: environment.location };
  return {
    project,
    environment,
    pipeline: {
      name: 'environment',
      source: environment.location?.file ?? 'pipelines',
      trigger: 'manual',
      parameters: {},
      services: [],
      defaults: {},
      resources: { secrets: {}, configs: {}, volumes: {} },
      tasks: [],
      ...at,
    },
    task: { ...bareTask(service.name, service.fields, service.readyTimeout), ...at },
  };
}
