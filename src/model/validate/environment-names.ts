import type { Problem } from '../../support/problem';
import { unknownNameHelp } from '../../support/unknown-name';
import type { ProjectSpec } from '../spec/project-spec';
import { eachTask } from './each-task';

/** Whoever names an environment, or a task from an environment, must name one that there is. */
export function environmentNames(project: ProjectSpec): Problem[] {
  const environments = project.environments.map(({ name }) => name);
  const tasks = eachTask(project, (task, _, report) => {
    for (const name of Object.keys(task.environments)) {
      if (!environments.includes(name)) {
        report(`\`environments.${name}\` is no environment`, unknownNameHelp(name, environments));
      }
    }
  });
  const configs = [project.shared, ...project.pipelines.map(({ resources }) => resources)].flatMap(
    (resources) =>
      Object.values(resources.configs).flatMap((config) =>
        Object.keys(config.perEnvironment)
          .filter((name) => !environments.includes(name))
          .map((name) => ({
            message: `\`perEnvironment.${name}\` is no environment`,
            subject: config.name,
            ...(config.location && { at: config.location }),
            help: unknownNameHelp(name, environments),
          })),
      ),
  );
  const known = project.pipelines.flatMap(({ name, tasks }) => tasks.map((task) => `${name}/${task.name}`));
  const overrides = project.environments.flatMap((environment) =>
    Object.keys(environment.overrides)
      .filter((task) => !known.includes(task))
      .map((task) => ({
        message: `\`overrides.${task}\` is no task`,
        subject: environment.name,
        ...(environment.location && { at: environment.location }),
        help: unknownNameHelp(task, known),
      })),
  );
  return [...tasks, ...configs, ...overrides];
}
