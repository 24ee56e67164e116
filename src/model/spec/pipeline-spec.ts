import type { ValueType } from '../../features/definition/value-type';
import type { Location } from '../../support/location';
import type { ResourcesSpec } from './resource-spec';
import type { Fields, TaskSpec } from './task-spec';

/** A typed parameter of a pipeline; without a default a run must give it. */
export interface ParameterSpec {
  readonly type: ValueType;
  readonly default?: string | number | boolean;
  readonly description?: string;
  readonly choices?: readonly (string | number)[];
  readonly variable: string;
}

/** When a pipeline runs by itself. */
export interface ScheduleSpec {
  readonly cron: string;
  readonly timeZone: string;
  readonly startDate?: string;
  readonly catchUp: boolean;
  readonly concurrencyPolicy: 'Allow' | 'Forbid' | 'Replace';
}

/** A pipeline, plain and frozen: all that the targets know of it. */
export interface PipelineSpec {
  readonly name: string;
  /** The file of `pipelines/` that defines it. */
  readonly source: string;
  readonly description?: string;
  readonly owner?: string;
  readonly trigger: 'manual' | 'schedule' | 'on-deploy';
  readonly schedule?: ScheduleSpec;
  readonly parallelism?: number;
  /** Seconds per run. */
  readonly timeout?: number;
  readonly parameters: Readonly<Record<string, ParameterSpec>>;
  /** Names of the services that it talks to; an environment may stand in for them. */
  readonly services: readonly string[];
  /** Fields that every task of the pipeline has unless it says otherwise. */
  readonly defaults: Fields;
  readonly resources: ResourcesSpec;
  /** In topological order, ties by declaration. */
  readonly tasks: readonly TaskSpec[];
  readonly location?: Location;
}
