import type { PlanTask } from '../../assembly/plan';
import { planTask } from '../build-plan';
import { findResource } from '../resources';
import { secretUses } from '../secret-uses';
import { differencesWithoutRunner } from './differences-without-runner';
import { objectNames } from './object-names';
import type { TaskStart } from './starts-of';
import type { WrittenTask } from './written-task';

/** A task's part of the plan. `obstacles` are the reasons why it has no pod template for Airflow. */
export function taskOfPlan(
  written: WrittenTask,
  start: TaskStart,
  obstacles: PlanTask['differences'],
): PlanTask {
  const { place, resolved, pod } = written;
  const { pipeline, project, task } = place;
  return planTask(task, resolved, {
    template: objectNames.task(pipeline.name, task.name),
    containers: [...pod.containers],
    secrets: secretUses(
      resolved.containers,
      (name) => findResource('secret', name, pipeline, project).spec.keys,
    ).map(({ resource, key }) => ({ secret: objectNames.found('secret', resource, pipeline, project), key })),
    scratch: [],
    differences: [...pod.differences, ...differencesWithoutRunner(written, start), ...obstacles],
  });
}
