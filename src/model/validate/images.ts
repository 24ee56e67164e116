import type { Problem } from '../../support/problem';
import { resolveTask } from '../resolve-task';
import type { ProjectSpec } from '../spec/project-spec';
import { eachTask } from './each-task';

/** Every task runs an image: its own, or a default of its pipeline or of each environment. */
export function images(project: ProjectSpec): Problem[] {
  return eachTask(project, (task, pipeline, report) => {
    if (task.refused?.includes('image')) return;
    const without = project.environments.filter(
      (environment) => resolveTask(task, pipeline, environment).main.fields.image === undefined,
    );
    if (without.length > 0) report('`image` is missing', 'take one of the catalogue: `image: images.…`');
  });
}
