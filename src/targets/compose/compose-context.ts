import type { FeatureContext } from '../../features/draft/feature-context';
import type { Problem } from '../../support/problem';
import { type TaskPlace, taskContext } from '../task-context';
import { variableDefault } from '../variable-default';
import { holdsDefault } from './holds-default';
import { isTaskField } from './is-task-field';
import { objectNames } from './object-names';

/** The surroundings of a container's fields in a compose file. A default that Compose cannot hold is left to whoever starts the pipeline. */
export function composeContext(place: TaskPlace, container: string, problems: Problem[]): FeatureContext {
  const { pipeline, project, task } = place;
  const context = taskContext(
    place,
    container,
    (kind, name) => objectNames.found(kind, name, pipeline, project),
    problems,
  );
  return {
    ...context,
    variableDefault: (variable) => {
      const value = variableDefault(variable, pipeline);
      return holdsDefault(value) ? value : '';
    },
    // What is wrong with a field of the whole task is said once, of its main container.
    problem: (field, message, help) => {
      if (container === task.name || !isTaskField(field)) context.problem(field, message, help);
    },
  };
}
