import type { Plan } from '../assembly/plan';
import type { Problem } from '../support/problem';
import { ProblemsError } from '../support/problems-error';
import { dateVariables } from './dates/date-variables';
import { logicalDate } from './dates/logical-date';
import { resolveParameters } from './parameters/resolve-parameters';
import { planOperations } from './plan-operations';
import type { RunPlan } from './run-plan';
import type { RunRequest } from './run-request';

/** Decides everything about a run that can be decided before it; throws every mistake of the request at once. */
export function planRun(plan: Plan, request: RunRequest, now: number): RunPlan {
  const { values: parameters, problems } = resolveParameters(plan.parameters, request.parameters ?? {});
  const date = logicalDate(request.date, plan.schedule, now);
  const all: Problem[] = date instanceof Date ? problems : [...problems, date];
  if (!(date instanceof Date) || all.length > 0) throw new ProblemsError(all);
  const timeoutSeconds = request.timeoutSeconds ?? plan.timeoutSeconds;
  return {
    plan,
    tasks: plan.tasks,
    taken: new Map(),
    logicalDate: date,
    parameters,
    variables: { ...dateVariables(date, plan.schedule), ...parameterVariables(plan, parameters) },
    parallelism: Math.min(request.parallelism ?? Infinity, plan.parallelism ?? Infinity),
    keepGoing: request.keepGoing ?? false,
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    operations: planOperations(plan),
  };
}

function parameterVariables(plan: Plan, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(plan.parameters).map(([name, { variable }]) => [variable, values[name] ?? '']),
  );
}
