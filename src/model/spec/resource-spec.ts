import type { Location } from '../../support/location';

/** A secret: keys by name, never values. */
export interface SecretSpec {
  readonly name: string;
  readonly keys: readonly string[];
  /** The name of a Secret that exists in the cluster already. */
  readonly existing?: string;
  readonly location?: Location;
}

/** Settings that are no secret, for environment variables and files. */
export interface ConfigSpec {
  readonly name: string;
  readonly data: Readonly<Record<string, string>>;
  /** What differs in an environment, key by key. */
  readonly perEnvironment: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly existing?: string;
  readonly location?: Location;
}

/** A disk that outlives a run. */
export interface VolumeSpec {
  readonly name: string;
  /** A Kubernetes quantity. */
  readonly size: string;
  readonly accessMode: 'ReadWriteOnce' | 'ReadWriteMany' | 'ReadOnlyMany' | 'ReadWriteOncePod';
  /** A key of the environment's `storageClasses`. */
  readonly storageClass?: string;
  /** The name of a claim that exists in the cluster already. */
  readonly existing?: string;
  readonly location?: Location;
}

/** What tasks may mount or refer to, by name; of a pipeline, or shared by all pipelines of the project. */
export interface ResourcesSpec {
  readonly secrets: Readonly<Record<string, SecretSpec>>;
  readonly configs: Readonly<Record<string, ConfigSpec>>;
  readonly volumes: Readonly<Record<string, VolumeSpec>>;
}
