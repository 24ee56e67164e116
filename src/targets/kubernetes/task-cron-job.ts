import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import { KubeCronJob } from 'cdk8s-plus-28/lib/imports/k8s';
import type { PipelineSpec, ScheduleSpec } from '../../model/spec/pipeline-spec';
import { cronJobSpec } from './cron-job-spec';
import type { Manifest } from './manifest-text';
import type { ObjectFolder } from './object-folder';
import { objectMetadata } from './object-metadata';
import { objectNames } from './object-names';
import type { ObjectOwner } from './owner-labels';

/** A task as the CronJob of its pipeline. */
export interface TaskCronJob {
  readonly owner: ObjectOwner & { readonly pipeline: PipelineSpec; readonly task: string };
  readonly job: k8s.JobSpec;
  /** @default - suspended: a template that a run or `kubectl create job --from` stamps out */
  readonly schedule?: ScheduleSpec;
}

/** Adds the CronJob that holds a task's Job template: live where Kubernetes itself can keep the schedule, else suspended. */
export function addTaskCronJob(folder: ObjectFolder, { owner, job, schedule }: TaskCronJob): Manifest {
  const { pipeline, task } = owner;
  const metadata = objectMetadata(objectNames.task(pipeline.name, task), owner);
  const limit = schedule && pipeline.timeout !== undefined && { activeDeadlineSeconds: pipeline.timeout };
  const template = { metadata: { labels: metadata.labels ?? {} }, spec: { ...job, ...limit } };
  return folder.add(KubeCronJob, { metadata, spec: cronJobSpec(template, schedule) });
}
