import type { PipelineSpec } from '../model/spec/pipeline-spec';
import type { ProjectSpec } from '../model/spec/project-spec';
import type { ConfigSpec, ResourcesSpec, SecretSpec, VolumeSpec } from '../model/spec/resource-spec';

/** A secret, config or volume with the place where it lives. */
export interface FoundResource<R> {
  readonly spec: R;
  /** Of the pipeline, or shared by all pipelines of the environment. */
  readonly owner: 'pipeline' | 'environment';
}

interface Kinds {
  secret: SecretSpec;
  config: ConfigSpec;
  volume: VolumeSpec;
}

/** Finds what a task refers to by name: the pipeline's own first, then the shared. Validation has seen that it exists. */
export function findResource<K extends keyof Kinds>(
  kind: K,
  name: string,
  pipeline: PipelineSpec,
  project: ProjectSpec,
): FoundResource<Kinds[K]> {
  const own = byKind(kind, pipeline.resources)[name];
  if (own) return { spec: own, owner: 'pipeline' };
  const shared = byKind(kind, project.shared)[name];
  if (shared) return { spec: shared, owner: 'environment' };
  throw new TypeError(`pipeline ${pipeline.name} refers to a ${kind} ${name} that nobody defines`);
}

function byKind<K extends keyof Kinds>(
  kind: K,
  resources: ResourcesSpec,
): Readonly<Record<string, Kinds[K]>> {
  const kinds: { [P in keyof Kinds]: Readonly<Record<string, Kinds[P]>> } = {
    secret: resources.secrets,
    config: resources.configs,
    volume: resources.volumes,
  };
  return kinds[kind];
}
