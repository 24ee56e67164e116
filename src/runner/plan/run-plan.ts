import type { Plan, PlanTask } from '../../assembly/plan';
import type { BegunTask } from '../schedule/begun-task';
import type { TakenTask } from './taken-task';

/** A pipeline of an environment, as `dist/` has it. */
export interface RunnablePipeline {
  readonly plan: Plan;
  /** A digest of its definition. */
  readonly definition: string;
}

/** One thing that a run will do. */
export interface Operation {
  /** From 1, in an order that respects `after`. */
  readonly number: number;
  readonly kind: 'secrets' | 'services' | 'task' | 'taken';
  /** What it is done to: the secrets, the services, the task. */
  readonly subject: string;
  /** The numbers of the operations that must have ended. */
  readonly after: readonly number[];
  /** Why, and under which condition. */
  readonly reason: string;
}

/** An attempt of the past. */
export interface Replayed {
  readonly run: string;
  readonly task: string;
  readonly attempt: number;
  /** Of that run. @default - the environment in which it is done once more */
  readonly environment?: string;
}

/** All that is decided about a run before it starts. */
export interface RunPlan {
  readonly plan: Plan;
  /** A digest of the pipeline's definition in `dist/`. */
  readonly definition: string;
  /** Which start of its run this is: 1, and one more each time that it is resumed. */
  readonly start: number;
  /** The tasks that it runs, and those whose ends it takes over. */
  readonly tasks: readonly PlanTask[];
  /** Tasks that have ended before, by name. */
  readonly taken: ReadonlyMap<string, TakenTask>;
  /** Tasks of the pipeline that the run has nothing to do with, by name, each with the reason. */
  readonly leftOut: ReadonlyMap<string, string>;
  /** What an earlier runner of the same run has begun, by task; undefined where the run is new. */
  readonly begun?: ReadonlyMap<string, BegunTask>;
  /** The attempt of another run that this one does once more. @default - it is a run of its own */
  readonly replays?: Replayed;
  /** The moment that the run is for. */
  readonly logicalDate: Date;
  /** Pipeline parameters by name. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Every variable that is the same for all tasks, without the id of the run. */
  readonly variables: Readonly<Record<string, string>>;
  readonly parallelism: number;
  readonly keepGoing: boolean;
  /** @default - no limit */
  readonly timeoutSeconds?: number;
  readonly operations: readonly Operation[];
}
