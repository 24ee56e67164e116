import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import type { ResolvedTask } from '../../model/resolve-task';
import type { Problem } from '../../support/problem';
import type { TaskPlace } from '../task-context';
import { ownerLabels } from './owner-labels';
import { type TaskAccount, taskAccount } from './task-account';
import { type TaskPod, taskPod } from './task-pod';

/** A task with its surroundings and its settings in an environment. */
interface Task {
  readonly place: TaskPlace;
  readonly resolved: ResolvedTask;
}

/** A task as it will stand in the cluster. */
export interface WrittenTask extends Task {
  readonly pod: TaskPod;
  readonly account: TaskAccount;
  /** The pod with its labels and its account. */
  readonly template: k8s.PodTemplateSpec;
}

/** Writes a task for its environment. `common` are the annotations of the pipeline's own account. */
export function writtenTask(
  { place, resolved }: Task,
  common: Readonly<Record<string, string>>,
  problems: Problem[],
): WrittenTask {
  const { pipeline, environment, task } = place;
  const pod = taskPod(place, resolved, problems);
  const account = taskAccount(pod, task.name, pipeline, common);
  const { labels, annotations } = pod.metadata;
  return {
    place,
    resolved,
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
