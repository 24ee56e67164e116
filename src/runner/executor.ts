import type { PlanTask } from '../assembly/plan';
import type { AttemptOutcome } from './events/attempt-outcome';
import type { AttemptUsage } from './events/attempt-usage';
import type { Stop } from './stop/stop';

/** One try of one task. */
export interface AttemptRequest {
  readonly task: PlanTask;
  /** From 1. */
  readonly attempt: number;
  /** The value of every run variable, parameter and result that the task refers to. */
  readonly variables: Readonly<Record<string, string>>;
  readonly stop: Stop;
  /** Whether it had begun when an earlier runner of this run was killed: what is left of it goes on. @default false */
  readonly adopt?: boolean;
}

/** An attempt that has ended. */
export interface AttemptEnd {
  readonly outcome: AttemptOutcome;
  readonly usage?: AttemptUsage;
  /** Whether its containers stay, to look into. @default false */
  readonly kept?: boolean;
  /** Lets the engine forget it. Called once the end is recorded, so that a kill before that loses nothing. */
  release(): void;
}

/** Runs attempts on an engine. What happens inside an attempt is told as events. */
export interface Executor {
  /** Everything that must be there before the first task; throws when it cannot be had, and then nothing was started. */
  prepare(stop: Stop): Promise<void>;
  /** Runs to the end; a failure is an outcome, not an exception. */
  attempt(request: AttemptRequest): Promise<AttemptEnd>;
  /** Removes what the run made; called once, after the last attempt or a failed `prepare`. */
  cleanup(): Promise<void>;
}
