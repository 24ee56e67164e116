import type { PlanTask } from '../assembly/plan';
import { RUN_VARIABLES } from '../support/run-variables';

/** The results of the tasks that succeeded, by task and name. */
export type Results = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Every variable that an attempt of the task gets. A result of a task that did not succeed is empty. */
export function taskVariables(
  task: PlanTask,
  attempt: number,
  shared: Readonly<Record<string, string>>,
  results: Results,
): Record<string, string> {
  const inputs = Object.entries(task.inputs).map(([variable, input]) => [
    variable,
    results.get(input.task)?.[input.result] ?? '',
  ]);
  return { ...shared, [RUN_VARIABLES.attempt.variable]: String(attempt), ...Object.fromEntries(inputs) };
}
