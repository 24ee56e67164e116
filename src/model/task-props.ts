import type { ValueType } from '../features/definition/value-type';
import type { ContainerFieldProps, FieldProps } from './field-props';
import type { OrchestrationProps } from './orchestration';

/** A step that must end well before the task's main container starts. It has the user of the task unless it says otherwise. */
export interface InitProps extends ContainerFieldProps {
  /** A DNS label, unique in the task. */
  readonly name: string;
}

/** A container that lives beside the task's main container and ends with it. It has the user of the task unless it says otherwise. */
export interface SidecarProps extends ContainerFieldProps {
  /** A DNS label, unique in the task. */
  readonly name: string;
  /** Starts before the init steps, so that they can use it. @default false */
  readonly beforeInit?: boolean;
}

/** One container run to completion, described once for every environment. */
export interface TaskProps extends FieldProps, OrchestrationProps {
  /** What it does, in a sentence. @default - none */
  readonly description?: string;
  /** Tasks that must have ended before; see also `precedes`. @default - none */
  readonly dependsOn?: readonly ({ readonly name: string } | string)[];
  /** What it writes to `/airflow/xcom/return.json` for later tasks, by name and type. @default - nothing */
  readonly results?: Readonly<Record<string, ValueType>>;
  /** Steps that run before, one after the other. @default - none */
  readonly init?: readonly InitProps[];
  /** Containers that run beside, started one after the other. @default - none */
  readonly sidecars?: readonly SidecarProps[];
  /** What must differ in single environments; every entry shows in the parity report. @default - nothing */
  readonly environments?: Readonly<Record<string, FieldProps & OrchestrationProps>>;
}
