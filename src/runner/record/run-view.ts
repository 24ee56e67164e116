import type { AttemptOutcome } from '../events/attempt-outcome';
import type { AttemptUsage } from '../events/attempt-usage';
import type { TaskState } from '../events/task-state';
import type { Replayed } from '../plan/run-plan';

/** One try of a task, as the record of its run tells it. */
export interface AttemptView {
  readonly attempt: number;
  /** When the runner began it: ISO in UTC. */
  readonly submitted: string;
  /** The digest of the pipeline's definition by which it ran. */
  readonly definition: string;
  /** The start of its run that began it, from 1: names its plan and its templates in the record. */
  readonly start: number;
  /** When it had ended: ISO in UTC. @default - it has not, or nobody was there to see it */
  readonly ended?: string;
  readonly seconds?: number;
  readonly outcome?: AttemptOutcome;
  readonly usage?: AttemptUsage;
}

/** A task of a run, as the record tells it. */
export interface TaskView {
  readonly name: string;
  readonly needs: readonly string[];
  /** Besides the main one. */
  readonly containers: readonly string[];
  /** The run in which it succeeded. @default - this one runs it */
  readonly takenFrom?: string;
  readonly state: TaskState;
  readonly reason?: string;
  readonly attempts: readonly AttemptView[];
  /** As later tasks get them. @default - it has none */
  readonly results?: Readonly<Record<string, string>>;
}

/** A run, as its record tells it. */
export interface RunView {
  readonly run: string;
  readonly pipeline: string;
  readonly environment: string;
  /** The attempt of another run that it does once more. @default - it is a run of its own */
  readonly replays?: Replayed;
  /** ISO with the offset of the schedule's zone. */
  readonly logicalDate: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** The digest of the pipeline's definition, as the run began or was last resumed. */
  readonly definition: string;
  /** How many times it was started: 1 where it was never resumed. */
  readonly starts: number;
  /** `open`: it has no end. Whether somebody still drives it tells `isLocked` of its folder. */
  readonly state: 'open' | 'succeeded' | 'failed' | 'timed-out' | 'interrupted';
  readonly exitCode?: number;
  /** ISO in UTC. */
  readonly started: string;
  /** ISO in UTC. */
  readonly ended?: string;
  readonly seconds?: number;
  readonly tasks: readonly TaskView[];
  /** Warnings and errors, in order. */
  readonly messages: readonly string[];
}
