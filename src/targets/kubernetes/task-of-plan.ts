import type { PlanTask } from '../../assembly/plan';
import { planTask } from '../build-plan';
import { findResource } from '../resources';
import { secretUses } from '../secret-uses';
import { objectNames } from './object-names';
import type { TaskStart } from './starts-of';
import type { WrittenTask } from './written-task';

/** A task's part of the plan. `obstacles` are the reasons why it has no pod template for Airflow. */
export function taskOfPlan(
  { place, resolved, pod }: WrittenTask,
  { schedule, wave }: TaskStart,
  obstacles: PlanTask['differences'],
): PlanTask {
  const { pipeline, project, task } = place;
  const withoutRunner = schedule !== undefined || wave !== undefined;
  const retried = withoutRunner && resolved.orchestration.retries.limit > 0;
  return planTask(task, resolved, {
    template: objectNames.task(pipeline.name, task.name),
    containers: [...pod.containers],
    secrets: secretUses(
      resolved.containers,
      (name) => findResource('secret', name, pipeline, project).spec.keys,
    ).map(({ resource, key }) => ({ secret: objectNames.found('secret', resource, pipeline, project), key })),
    scratch: [],
    differences: [
      ...pod.differences,
      ...(retried ? [{ container: task.name, field: 'retries.delay', reason: RETRIES }] : []),
      ...obstacles,
    ],
  });
}

const RETRIES = 'the Job controller has pauses of its own between retries: 10s, 20s, 40s, at most 6m';
