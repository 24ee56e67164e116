import type { Plan, PlanTask } from '../assembly/plan';
import { PLAN_VERSION } from '../assembly/plan-version';
import { variablesOf } from '../features/reference/variables';
import type { ResolvedTask } from '../model/resolve-task';
import { resultLimit } from '../model/result-limit';
import type { EnvironmentSpec } from '../model/spec/environment-spec';
import type { ParameterSpec, PipelineSpec } from '../model/spec/pipeline-spec';
import type { TaskSpec } from '../model/spec/task-spec';
import { seconds } from '../support/duration';
import { variableDefault } from './variable-default';

/** What only the target knows of a task: where its templates are and what its engine cannot do. */
export type TargetTask = Pick<PlanTask, 'template' | 'containers' | 'secrets' | 'scratch' | 'differences'>;

/** A task's part of the plan. */
export function planTask(task: TaskSpec, resolved: ResolvedTask, target: TargetTask): PlanTask {
  const { orchestration } = resolved;
  const references = variablesOf(resolved.containers.map(({ fields }) => fields));
  const inputs: PlanTask['inputs'] = {};
  for (const reference of references.values()) {
    if (reference.ref === 'result')
      inputs[reference.variable] = { task: reference.task, result: reference.name };
  }
  return {
    name: task.name,
    ...(task.description && { description: task.description }),
    ...target,
    needs: [...task.dependsOn],
    rule: orchestration.triggerRule,
    retries: {
      limit: orchestration.retries.limit,
      delaySeconds: orchestration.retries.delay,
      backoff: orchestration.retries.backoff,
      maxDelaySeconds: orchestration.retries.maxDelay,
    },
    ...(orchestration.timeout !== undefined && { timeoutSeconds: orchestration.timeout }),
    startupTimeoutSeconds: orchestration.startupTimeout,
    gracePeriodSeconds: seconds(String(resolved.main.fields.gracePeriod)),
    fatalExitCodes: [...orchestration.fatalExitCodes],
    skipExitCodes: [...orchestration.skipExitCodes],
    results: { ...task.results },
    resultLimitBytes: resultLimit(resolved.containers.length),
    variables: [...references.keys()].sort(),
    inputs,
  };
}

/** The plan of a pipeline in an environment. */
export function buildPlan(
  pipeline: PipelineSpec,
  environment: EnvironmentSpec,
  tasks: readonly PlanTask[],
  needsRunner: readonly string[],
): Plan {
  const variables = [...new Set(tasks.flatMap((task) => task.variables))].filter(
    (v) => !v.startsWith('RESULT_'),
  );
  const parameters = Object.values(pipeline.parameters).map(({ variable }) => variable);
  return {
    planVersion: PLAN_VERSION,
    pipeline: pipeline.name,
    environment: environment.name,
    target: environment.target,
    source: pipeline.source,
    ...(pipeline.description && { description: pipeline.description }),
    ...(pipeline.owner && { owner: pipeline.owner }),
    trigger: pipeline.trigger,
    ...(pipeline.schedule && { schedule: { ...pipeline.schedule } }),
    ...(pipeline.parallelism !== undefined && { parallelism: pipeline.parallelism }),
    ...(pipeline.timeout !== undefined && { timeoutSeconds: pipeline.timeout }),
    parameters: Object.fromEntries(
      Object.entries(pipeline.parameters).map(([name, p]) => [name, planParameter(p)]),
    ),
    variables: Object.fromEntries(
      [...new Set([...variables, ...parameters])].sort().map((v) => [v, variableDefault(v, pipeline)]),
    ),
    services: pipeline.services.filter((name) => environment.services[name]),
    needsRunner: [...needsRunner],
    tasks: [...tasks],
  };
}

function planParameter({ choices, ...parameter }: ParameterSpec): Plan['parameters'][string] {
  return { ...parameter, ...(choices && { choices: [...choices] }) };
}
