import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import { joinName } from '../../support/names';
import { CRON_JOB_MAX, scheduleName } from '../../support/schedule-name';
import { findResource } from '../resources';

/** The names of all objects, so that each reference meets its object. */
export const objectNames = {
  /** CronJob, hook Job, NetworkPolicy and Role of a task, and its ServiceAccount where it has one of its own. */
  task: (pipeline: string, task: string): string => joinName([pipeline, task], CRON_JOB_MAX),
  /** ConfigMap, Secret or PersistentVolumeClaim of a pipeline. */
  resource: (pipeline: string, resource: string): string => joinName([pipeline, resource]),
  /** CronJob that starts a pipeline as a whole. */
  schedule: scheduleName,
  /** ConfigMap with the plan of a pipeline. */
  plan: (pipeline: string): string => joinName([pipeline, 'plan']),
  /** What a task finds under a resource's name: the existing object, the pipeline's own or the environment's. */
  found: (
    kind: 'config' | 'secret' | 'volume',
    name: string,
    pipeline: PipelineSpec,
    project: ProjectSpec,
  ): string => {
    const { spec, owner } = findResource(kind, name, pipeline, project);
    return spec.existing ?? (owner === 'pipeline' ? objectNames.resource(pipeline.name, name) : name);
  },
} as const;
