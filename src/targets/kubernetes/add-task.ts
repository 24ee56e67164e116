import type { Chart } from 'cdk8s';
import type { ScheduleSpec } from '../../model/spec/pipeline-spec';
import { addPermissions } from './add-permissions';
import { addTaskNetworkPolicy } from './add-task-network-policy';
import { jobSpec } from './job-spec';
import { objectNames } from './object-names';
import { addTaskCronJob } from './task-cron-job';
import { addTaskHookJob } from './task-hook-job';
import type { WrittenTask } from './written-task';

/** How Kubernetes itself starts a task. */
export interface TaskStart {
  /** By its CronJob. @default - the CronJob is suspended */
  readonly schedule?: ScheduleSpec;
  /** By Argo CD, in this wave of each sync. @default - there is no hook */
  readonly wave?: number;
}

/** Adds the objects of a task: CronJob, hook Job, NetworkPolicy, Role and RoleBinding. */
export function addTask(chart: Chart, written: WrittenTask, { schedule, wave }: TaskStart): void {
  const { environment, pipeline, task } = written.place;
  const owner = { environment, pipeline, task: task.name };
  const job = jobSpec(written.template, written.resolved.orchestration);
  addTaskCronJob(chart, { owner, job, ...(schedule && { schedule }) });
  if (wave !== undefined) addTaskHookJob(chart, { owner, job, wave });
  addTaskNetworkPolicy(chart, written.pod, owner);
  if (written.pod.rules.length === 0) return;
  addPermissions(chart, {
    name: objectNames.task(pipeline.name, task.name),
    rules: written.pod.rules,
    subject: { kind: 'ServiceAccount', name: written.account.name, namespace: environment.namespace },
    owner,
  });
}
