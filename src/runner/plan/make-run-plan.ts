import { dateVariables } from '../dates/date-variables';
import { planOperations } from './plan-operations';
import type { RunnablePipeline, RunPlan } from './run-plan';
import type { RunRequest } from './run-request';

/** The plan of a run whose date, parameters and tasks are decided. */
export function makeRunPlan(
  { plan, definition }: RunnablePipeline,
  request: RunRequest,
  own: Pick<RunPlan, 'logicalDate' | 'parameters' | 'tasks' | 'taken' | 'leftOut'>,
): RunPlan {
  const { parameters, logicalDate, tasks, taken } = own;
  const timeoutSeconds = request.timeoutSeconds ?? plan.timeoutSeconds;
  return {
    plan,
    definition,
    start: 1,
    ...own,
    variables: {
      ...dateVariables(logicalDate, plan.schedule),
      ...Object.fromEntries(
        Object.entries(plan.parameters).map(([name, { variable }]) => [variable, parameters[name] ?? '']),
      ),
    },
    parallelism: Math.min(request.parallelism ?? Infinity, plan.parallelism ?? Infinity),
    keepGoing: request.keepGoing ?? false,
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    operations: planOperations(plan, tasks, taken),
  };
}
