import type { PlanTask } from '../assembly/plan';
import type { AttemptOutcome } from './attempt-outcome';
import type { Stop } from './stop';

/** One try of one task. */
export interface AttemptRequest {
  readonly task: PlanTask;
  /** From 1. */
  readonly attempt: number;
  /** The value of every run variable, parameter and result that the task refers to. */
  readonly variables: Readonly<Record<string, string>>;
  readonly stop: Stop;
}

/** Runs attempts on an engine. What happens inside an attempt is told as events. */
export interface Executor {
  /** Everything that must be there before the first task; throws when it cannot be had, and then nothing was started. */
  prepare(stop: Stop): Promise<void>;
  /** Runs to the end; a failure is an outcome, not an exception. */
  attempt(request: AttemptRequest): Promise<AttemptOutcome>;
  /** Removes what the run made; called once, after the last attempt or a failed `prepare`. */
  cleanup(): Promise<void>;
}
