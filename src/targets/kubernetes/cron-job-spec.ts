import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import type { ScheduleSpec } from '../../model/spec/pipeline-spec';

/** The 31st of February: a schedule that Kubernetes accepts and that never comes. */
const NEVER = '0 0 31 2 *';
/** A start that is late by more than this, in seconds, is left out. Without it a CronJob that missed 100 starts never starts again. */
const STARTING_DEADLINE = 3600;

/** A CronJob with a schedule; without one it is suspended: a template that a run or `kubectl create job --from` stamps out. */
export function cronJobSpec(jobTemplate: k8s.JobTemplateSpec, schedule?: ScheduleSpec): k8s.CronJobSpec {
  const when = schedule
    ? { suspend: false, schedule: schedule.cron, timeZone: schedule.timeZone }
    : { suspend: true, schedule: NEVER };
  return {
    ...when,
    concurrencyPolicy: schedule?.concurrencyPolicy ?? 'Forbid',
    startingDeadlineSeconds: STARTING_DEADLINE,
    successfulJobsHistoryLimit: 3,
    failedJobsHistoryLimit: 3,
    jobTemplate,
  };
}
