import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import { joinName, toDnsLabel } from '../../support/names';
import { findResource } from '../resources';

/** The names in the compose files of one environment, whose pipelines share one compose project. */
export const objectNames = {
  /** The compose project: `<project>-<environment>`. */
  project: (project: string, environment: string): string => joinName([toDnsLabel(project), environment]),
  /** The service of a task's main container. */
  task: (pipeline: string, task: string): string => joinName([pipeline, task]),
  /** The service of any other container of a task. */
  container: (pipeline: string, task: string, container: string): string =>
    joinName([pipeline, task, container]),
  /** The service that looks for missing values before a pipeline or a stand-in starts. */
  preflight: (owner: string): string => joinName([owner, 'preflight']),
  /** A volume of a stand-in. No name of `pipelines/` has a dot, so a dot keeps the kinds of volumes apart. */
  serviceVolume: (service: string, volume: string): string => `${service}.${volume}`,
  /** The volume with the result of a task. */
  result: (pipeline: string, task: string): string => `${joinName([pipeline, task])}.result`,
  /** What a task finds under a resource's name; secrets and configs are files below folders of that name. */
  found: (
    kind: 'config' | 'secret' | 'volume',
    name: string,
    pipeline: PipelineSpec,
    project: ProjectSpec,
  ): string => {
    if (findResource(kind, name, pipeline, project).owner === 'environment') return name;
    return kind === 'volume' ? `${pipeline.name}.${name}` : joinName([pipeline.name, name]);
  },
} as const;
