import type { Problem } from '../../../support/problem';
import { ProblemsError } from '../../../support/problems-error';
import { resolveParameters } from '../../parameters/resolve-parameters';
import { makeRunPlan } from '../make-run-plan';
import type { RunnablePipeline, RunPlan } from '../run-plan';
import type { RunRequest } from '../run-request';
import type { RecordedRun } from './recorded-run';
import { takenFrom } from './taken-from';
import { withinRun } from './within-run';

/** What may be asked anew of a run that has been planned before. */
export type AgainRequest = Pick<RunRequest, 'parallelism' | 'keepGoing' | 'timeoutSeconds'>;

/** Plans the tasks of a run once more, as `dist/` has them now, but for those that are done. */
export function planAgain(
  pipeline: RunnablePipeline,
  { view, file }: RecordedRun,
  request: AgainRequest,
  done: ReadonlySet<string>,
): RunPlan {
  const { plan } = pipeline;
  const everything = file.tasks.length === file.plan.tasks.length;
  const names = new Set(everything ? plan.tasks.map(({ name }) => name) : file.tasks);
  const tasks = plan.tasks.filter(({ name }) => names.has(name));
  const problems: Problem[] = [...names]
    .filter((name) => !tasks.some((task) => task.name === name))
    .map((name) => ({
      message: `run \`${view.run}\` has a task \`${name}\`, which \`${plan.pipeline}\` no longer has`,
      help: `start anew with \`fairlead run ${plan.pipeline}\``,
    }));
  const { values: parameters, problems: mistakes } = resolveParameters(plan.parameters, view.parameters);
  problems.push(...mistakes);
  if (problems.length > 0) throw new ProblemsError(problems);
  const leftOut = plan.tasks.filter(({ name }) => !names.has(name)).map(({ name }) => name);
  const { keepGoing, parallelism, timeoutSeconds } = file;
  return makeRunPlan(
    pipeline,
    {
      keepGoing,
      ...(parallelism !== undefined && { parallelism }),
      ...(timeoutSeconds !== undefined && { timeoutSeconds }),
      ...request,
    },
    {
      logicalDate: new Date(view.logicalDate),
      parameters,
      tasks: tasks.map((task) => withinRun(task, names)),
      taken: takenFrom(view, new Set([...names].filter((name) => done.has(name)))),
      leftOut: new Map(leftOut.map((name) => [name, `run ${view.run} left it out`])),
    },
  );
}
