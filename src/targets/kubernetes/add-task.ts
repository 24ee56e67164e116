import { addPermissions } from './add-permissions';
import { addTaskNetworkPolicy } from './add-task-network-policy';
import { jobSpec } from './job-spec';
import type { Manifest } from './manifest-text';
import type { ObjectFolder } from './object-folder';
import { objectNames } from './object-names';
import type { TaskStart } from './starts-of';
import { addTaskCronJob } from './task-cron-job';
import { addTaskHookJob } from './task-hook-job';
import type { WrittenTask } from './written-task';

/** Adds the objects of a task: CronJob, hook Job, NetworkPolicy, Role and RoleBinding. Gives the CronJob. */
export function addTask(folder: ObjectFolder, written: WrittenTask, { schedule, wave }: TaskStart): Manifest {
  const { environment, pipeline, task } = written.place;
  const owner = { environment, pipeline, task: task.name };
  const job = jobSpec(written.template, written.resolved.orchestration);
  const cronJob = addTaskCronJob(folder, { owner, job, ...(schedule && { schedule }) });
  if (wave !== undefined) addTaskHookJob(folder, { owner, job, wave });
  addTaskNetworkPolicy(folder, written.pod, owner);
  if (written.pod.rules.length > 0) {
    addPermissions(folder, {
      name: objectNames.task(pipeline.name, task.name),
      rules: written.pod.rules,
      subject: { kind: 'ServiceAccount', name: written.account.name, namespace: environment.namespace },
      owner,
    });
  }
  return cronJob;
}
