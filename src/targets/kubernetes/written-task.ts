import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import type { Problem } from '../../support/problem';
import { ownerLabels } from './owner-labels';
import type { PlacedTask } from './placed-task';
import { type TaskAccount, taskAccount } from './task-account';
import { type TaskPod, taskPod } from './task-pod';

/** A task as it will stand in the cluster. */
export interface WrittenTask extends PlacedTask {
  readonly pod: TaskPod;
  readonly account: TaskAccount;
  /** The pod with its labels and its account. */
  readonly template: k8s.PodTemplateSpec;
}

/** Writes a task for its environment. */
export function writtenTask(placed: PlacedTask, problems: Problem[]): WrittenTask {
  const { pipeline, environment, task } = placed.place;
  const pod = taskPod(placed, problems);
  const account = taskAccount(placed.resolved.main.fields, task.name, pipeline, environment);
  const { labels, annotations } = pod.metadata;
  return {
    ...placed,
    pod,
    account,
    template: {
      metadata: {
        labels: { ...labels, ...ownerLabels({ environment, pipeline, task: task.name }) },
        ...(Object.keys(annotations).length > 0 && { annotations }),
      },
      spec: { ...pod.spec, serviceAccountName: account.name },
    },
  };
}
