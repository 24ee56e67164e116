import type { PlanTask } from '../../../assembly/plan';
import type { TemplateContainer } from '../objects/job';
import { withVariables } from './with-variables';

/**
 * Gives a task's containers the values of run variables, parameters and results. Only what they refer to is a run's to
 * give: an entry of the same name may be the task's own.
 */
export function givenVariables(
  task: Pick<PlanTask, 'variables'>,
  variables: Readonly<Record<string, string>>,
): <C extends TemplateContainer>(container: C) => C {
  const own = Object.fromEntries(task.variables.map((name) => [name, variables[name] ?? '']));
  return (container) =>
    container.env ? { ...container, env: withVariables(container.env, own) } : container;
}
