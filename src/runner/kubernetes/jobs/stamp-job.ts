import type { PlanTask } from '../../../assembly/plan';
import type { Job, JobTemplate, Owner } from '../objects/job';
import { givenVariables } from './given-variables';
import { jobName } from './job-name';
import { RUN_LABELS } from './run-labels';

/** What an attempt's Job is made of. */
export interface JobStamp {
  readonly template: JobTemplate;
  readonly namespace: string;
  readonly pipeline: string;
  readonly run: string;
  readonly task: Pick<PlanTask, 'name' | 'template' | 'variables'>;
  readonly attempt: number;
  /** The value of every run variable, parameter and result. */
  readonly variables: Readonly<Record<string, string>>;
  /** The record of the run. */
  readonly owner: Owner;
}

/**
 * The Job of an attempt, from its task's template. It makes one pod and never another: whether there is a further attempt
 * is the runner's to decide.
 */
export function stampJob(stamp: JobStamp): Job {
  const { template, namespace, pipeline, run, task, attempt, owner } = stamp;
  const labels = {
    [RUN_LABELS.pipeline]: pipeline,
    [RUN_LABELS.run]: run,
    [RUN_LABELS.task]: task.name,
    [RUN_LABELS.attempt]: String(attempt),
  };
  // A pod that is disrupted would be made once more by the Job itself, with nobody there to see it.
  const { podFailurePolicy, ...spec } = template.spec;
  const pod = spec.template;
  const given = givenVariables(task, stamp.variables);
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      ...template.metadata,
      name: jobName(task.template, run, attempt),
      namespace,
      labels: { ...template.metadata?.labels, ...labels },
      ownerReferences: [owner],
    },
    spec: {
      ...spec,
      backoffLimit: 0,
      template: {
        ...pod,
        metadata: { ...pod.metadata, labels: { ...pod.metadata?.labels, ...labels } },
        spec: {
          ...pod.spec,
          ...(pod.spec.initContainers && { initContainers: pod.spec.initContainers.map(given) }),
          containers: pod.spec.containers.map(given),
        },
      },
    },
  };
}
