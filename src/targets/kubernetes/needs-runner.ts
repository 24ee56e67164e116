import { variablesOf } from '../../features/variables';
import type { ResolvedTask } from '../../model/resolve-task';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';

/** Why Kubernetes alone cannot run the pipeline as it is described, each in a sentence; nothing where it can. */
export function needsRunner(pipeline: PipelineSpec, tasks: readonly ResolvedTask[]): string[] {
  const { schedule } = pipeline;
  const given = variablesGivenByRun(pipeline, tasks);
  const skips = tasks.some(({ orchestration }) => orchestration.skipExitCodes.length > 0);
  return [
    ...(tasks.length > 1
      ? [`a CronJob starts one task, and nothing in Kubernetes starts ${tasks.length} in their order`]
      : []),
    ...(given.length > 0
      ? [`a pod cannot learn of which run it is part, and tasks refer to ${given.join(', ')}`]
      : []),
    ...(skips ? ['a Job takes a skip exit code for a failure'] : []),
    ...(schedule?.catchUp ? ['a CronJob does not make up for every tick that it missed'] : []),
    ...(schedule?.startDate ? ['a CronJob has no first day'] : []),
  ];
}

/** Run variables, results and parameters without a default: a template has a value for them, but only a run has the right one. */
function variablesGivenByRun({ parameters }: PipelineSpec, tasks: readonly ResolvedTask[]): string[] {
  const references = variablesOf(tasks.map(({ containers }) => containers.map(({ fields }) => fields)));
  return [...references]
    .filter(
      ([, reference]) => reference.ref !== 'parameter' || parameters[reference.name]?.default === undefined,
    )
    .map(([variable]) => `\`${variable}\``)
    .sort();
}
