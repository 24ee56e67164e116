import type { Plan, PlanTask } from '../assembly/plan';
import { ProblemsError } from '../support/problems-error';
import { unknownNameHelp } from '../support/unknown-name';

/** `orders/load` as its two names. */
export function splitSubject(subject: string): { readonly pipeline: string; readonly task: string } {
  const [pipeline = '', task = '', ...rest] = subject.split('/');
  if (pipeline && task && rest.length === 0) return { pipeline, task };
  throw new ProblemsError([
    {
      message: `\`${subject}\` names no task`,
      help: 'write the pipeline and the task: `orders/load`; `fairlead ls` lists the pipelines',
    },
  ]);
}

/** A task of a plan by its name. */
export function taskOf({ pipeline, tasks }: Plan, name: string): PlanTask {
  const task = tasks.find((one) => one.name === name);
  if (task) return task;
  const names = tasks.map((one) => one.name);
  throw new ProblemsError([
    { message: `\`${pipeline}\` has no task \`${name}\``, help: unknownNameHelp(name, names) },
  ]);
}
