import type { ValueType } from '../../features/definition/value-type';
import type { Location } from '../../support/location';

/** The values of task fields by name, each as its schema in `features/` left it. */
export type Fields = Readonly<Record<string, unknown>>;

/** A step that must end well before the task's main container starts. */
export interface InitSpec {
  readonly name: string;
  readonly fields: Fields;
}

/** A container that lives beside the task's main container and ends with it. */
export interface SidecarSpec extends InitSpec {
  /** Whether it starts before the init steps, so that they can use it. */
  readonly beforeInit: boolean;
}

/** How often and when a failed attempt is tried again. Times in seconds. */
export interface RetriesSpec {
  readonly limit: number;
  readonly delay: number;
  readonly backoff: 'constant' | 'exponential';
  readonly maxDelay: number;
}

/** What a task says about its place in a run; nothing of it is a container feature. */
export interface OrchestrationSpec {
  readonly triggerRule: 'all-succeeded' | 'all-done' | 'one-failed';
  readonly retries: RetriesSpec;
  /** Seconds per attempt. */
  readonly timeout?: number;
  /** Seconds until the containers of an attempt must run. */
  readonly startupTimeout: number;
  readonly fatalExitCodes: readonly number[];
  readonly skipExitCodes: readonly number[];
}

/** One task, plain and frozen. */
export interface TaskSpec {
  readonly name: string;
  readonly description?: string;
  readonly fields: Fields;
  readonly orchestration: OrchestrationSpec;
  readonly dependsOn: readonly string[];
  readonly results: Readonly<Record<string, ValueType>>;
  readonly init: readonly InitSpec[];
  readonly sidecars: readonly SidecarSpec[];
  /** What the task itself says for single environments: fields and orchestration settings. */
  readonly environments: Readonly<
    Record<string, { fields: Fields; orchestration: Partial<OrchestrationSpec> }>
  >;
  /** Settings that were given but refused, so that nobody calls them missing; synthesis ends before any target sees them. */
  readonly refused?: readonly string[];
  readonly location?: Location;
}
