import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import { KubeCronJob } from 'cdk8s-plus-28/lib/imports/k8s';
import type { PipelineSpec, ScheduleSpec } from '../../model/spec/pipeline-spec';
import type { Manifest } from './manifest-text';
import type { ObjectFolder } from './object-folder';
import { objectMetadata } from './object-metadata';
import { objectNames } from './object-names';
import type { ObjectOwner } from './owner-labels';

/** The 31st of February: a schedule that Kubernetes accepts and that never comes. */
const NEVER = '0 0 31 2 *';
/** A start that is late by more than this, in seconds, is left out. Without it a CronJob that missed 100 starts never starts again. */
const STARTING_DEADLINE = 3600;

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
  const when = schedule
    ? { suspend: false, schedule: schedule.cron, timeZone: schedule.timeZone }
    : { suspend: true, schedule: NEVER };
  return folder.add(KubeCronJob, {
    metadata,
    spec: {
      ...when,
      concurrencyPolicy: schedule?.concurrencyPolicy ?? 'Forbid',
      startingDeadlineSeconds: STARTING_DEADLINE,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 3,
      jobTemplate: {
        metadata: { labels: metadata.labels },
        spec: {
          ...job,
          ...(schedule && pipeline.timeout !== undefined && { activeDeadlineSeconds: pipeline.timeout }),
        },
      },
    },
  });
}
