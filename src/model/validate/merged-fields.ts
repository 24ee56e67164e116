import type { Problem } from '../../support/problem';
import { fieldSchemas } from '../field-props';
import { resolveTask } from '../resolve-task';
import { checkValue } from '../schema-problems';
import type { ProjectSpec } from '../spec/project-spec';
import { eachTask } from './each-task';

/** Layers that are right by themselves may be wrong together: a limit of the environment below the request of the task. */
export function mergedFields(project: ProjectSpec): Problem[] {
  const schemas = fieldSchemas('task');
  return eachTask(project, (task, pipeline, report) => {
    for (const environment of project.environments) {
      const layers = [environment.defaults, pipeline.defaults, task.fields];
      for (const container of resolveTask(task, pipeline, environment).containers) {
        for (const [name, value] of Object.entries(container.fields)) {
          const schema = schemas[name];
          if (!schema || typeof value !== 'object' || layers.some((layer) => layer[name] === value)) continue;
          const checked = checkValue(schema, value, name);
          if (!('problems' in checked)) continue;
          for (const { path, message, help } of checked.problems) {
            report(`\`${path}\` ${message}, with all that holds in \`${environment.name}\``, help);
          }
        }
      }
    }
  });
}
