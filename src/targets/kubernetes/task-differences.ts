import type { PlanTask } from '../../assembly/plan';
import type { WrittenTask } from './written-task';

/** What Kubernetes does in another way for a task. `alone`: Kubernetes starts and retries it, without a runner. */
export function taskDifferences(
  { place, resolved, pod }: WrittenTask,
  alone: boolean,
): PlanTask['differences'] {
  const retried = alone && resolved.orchestration.retries.limit > 0;
  if (!retried) return pod.differences;
  const reason = 'the Job controller has pauses of its own between retries: 10s, 20s, 40s, at most 6m';
  return [...pod.differences, { container: place.task.name, field: 'retries.delay', reason }];
}
