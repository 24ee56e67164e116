import type { PlanTask } from '../../assembly/plan';
import type { PlacedTask } from './placed-task';
import type { TaskStart } from './starts-of';

/** What Kubernetes and Argo CD do in another way than a runner where they start a task themselves; nothing where they do not. */
export function differencesWithoutRunner(
  { place, resolved }: PlacedTask,
  { schedule, wave }: TaskStart,
): PlanTask['differences'] {
  if (schedule === undefined && wave === undefined) return [];
  const { timeout, parallelism } = place.pipeline;
  const hook = wave !== undefined;
  const all: readonly [differs: boolean, field: string, reason: string][] = [
    [
      resolved.orchestration.retries.limit > 0,
      'retries.delay',
      'the Job controller has pauses of its own between retries: 10s, 20s, 40s, at most 6m',
    ],
    [true, 'startupTimeout', 'a pod waits for its node and its images for as long as it takes'],
    [hook && timeout !== undefined, 'pipeline.timeout', 'Argo CD has no limit for all hooks together'],
    [hook && parallelism !== undefined, 'pipeline.parallelism', 'Argo CD starts all hooks of a wave at once'],
  ];
  return all
    .filter(([differs]) => differs)
    .map(([, field, reason]) => ({ container: place.task.name, field, reason }));
}
