import type { ImageReference } from '../reference/image-reference';

/** What a field may ask about its surroundings while it is written for one environment. */
export interface FeatureContext {
  readonly environment: string;
  readonly pipeline: string;
  readonly task: string;
  /** The container's own name: the task's for the main one, else the init step's or sidecar's. */
  readonly container: string;
  /** The full image name in this environment: registry, repository, tag or digest. */
  imageName(image: ImageReference): string;
  /** The name under which the engine knows a config, secret or volume of the pipeline or of the environment. */
  objectName(kind: 'config' | 'secret' | 'volume', resource: string): string;
  /** The keys of a config or secret. */
  keys(kind: 'config' | 'secret', resource: string): readonly string[];
  /** The value of one key of a config in this environment. */
  configValue(resource: string, key: string): string;
  /** The value of a run variable where nobody gives one. */
  variableDefault(variable: string): string;
  /** Whether the environment lets tasks mount this path of the node. */
  allowsHostPath(path: string): boolean;
  /** Whether a moving tag (`latest`) is accepted here. */
  readonly allowsMovingTags: boolean;
  /** Whether another container of the task has the same scratch space. */
  sharesScratch(name: string): boolean;
  /** Whether the named network exists in this environment. */
  networkNames(): readonly string[];
  /** Reports a mistake that shows only in this environment; synthesis then writes nothing. */
  problem(field: string, message: string, help?: string): void;
}
