import { joinName } from './names';

/** A CronJob puts 11 characters after its name, and Kubernetes allows 63 for a Job. */
export const CRON_JOB_MAX = 52;

/** The name of the CronJob that starts a pipeline as a whole, and of its file: `cronjob-<name>.yaml`. */
export function scheduleName(pipeline: string): string {
  return joinName([pipeline, 'schedule'], CRON_JOB_MAX);
}
