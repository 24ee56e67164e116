import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import type { PlacedTask } from './placed-task';
import { variablesOfRun } from './variables-of-run';

/** Why Kubernetes alone cannot run the pipeline as it is described, each in a sentence; nothing where it can. */
export function needsRunner({ schedule }: PipelineSpec, tasks: readonly PlacedTask[]): string[] {
  const given = [...new Set(tasks.flatMap(variablesOfRun))].sort().map((name) => `\`${name}\``);
  const skips = tasks.some(({ resolved }) => resolved.orchestration.skipExitCodes.length > 0);
  const reasons: readonly [holds: boolean, reason: string][] = [
    [
      tasks.length > 1,
      `a CronJob starts one task, and nothing in Kubernetes starts ${tasks.length} in their order`,
    ],
    [given.length > 0, `a pod cannot learn of which run it is part, and tasks refer to ${given.join(', ')}`],
    [skips, 'a Job takes a skip exit code for a failure'],
    [schedule?.catchUp === true, 'a CronJob does not make up for every tick that it missed'],
    [schedule?.startDate !== undefined, 'a CronJob has no first day'],
  ];
  return reasons.filter(([holds]) => holds).map(([, reason]) => reason);
}
