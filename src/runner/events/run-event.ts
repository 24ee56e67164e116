import type { Replayed } from '../plan/run-plan';
import type { AttemptOutcome } from './attempt-outcome';
import type { AttemptUsage } from './attempt-usage';
import type { TaskState } from './task-state';

/** What happens in a run. Renderers and the run record are made of nothing else. */
export type RunEventBody =
  | {
      readonly type: 'run-started';
      readonly run: string;
      readonly pipeline: string;
      readonly environment: string;
      /** Whether it goes on with a run that had begun before. @default false */
      readonly resumed?: boolean;
      /** The attempt of another run that it does once more. @default - it is a run of its own */
      readonly replays?: Replayed;
      /** A digest of the pipeline's definition in `dist/`. */
      readonly definition: string;
      /** ISO with the offset of the schedule's zone. */
      readonly logicalDate: string;
      /** Every pipeline parameter with the value that tasks get. */
      readonly parameters: Readonly<Record<string, string>>;
      readonly tasks: readonly {
        readonly name: string;
        readonly needs: readonly string[];
        /** Besides the main one. */
        readonly containers: readonly string[];
        /** The run in which it succeeded, so that this one only takes its results. @default - this run runs it */
        readonly takenFrom?: string;
      }[];
    }
  | {
      readonly type: 'service';
      /** A local stand-in of the environment. */
      readonly service: string;
      readonly state: 'starting' | 'ready';
    }
  | {
      readonly type: 'image';
      readonly image: string;
      readonly state: 'pulling' | 'building' | 'ready';
      /** How far it is, or why it is tried again. @default - the state says it */
      readonly detail?: string;
    }
  | {
      readonly type: 'task';
      readonly task: string;
      readonly state: TaskState;
      /** Why it is in this state. @default - the state says it */
      readonly reason?: string;
      /** The attempt that the state belongs to, from 1. @default - none has begun */
      readonly attempt?: number;
    }
  | { readonly type: 'attempt-started'; readonly task: string; readonly attempt: number }
  | {
      readonly type: 'attempt-ended';
      readonly task: string;
      readonly attempt: number;
      readonly outcome: AttemptOutcome;
      readonly seconds: number;
      /** What it took of the machine. @default - its main container never started */
      readonly usage?: AttemptUsage;
      /** Whether its container stays, to look into. @default false */
      readonly kept?: boolean;
    }
  | {
      readonly type: 'log';
      readonly task: string;
      /** @default - the task's main one */
      readonly container?: string;
      readonly attempt: number;
      /** A container with a terminal has `stdout` only. */
      readonly stream: 'stdout' | 'stderr';
      /** As the program wrote them, secret values masked; not cut at lines, not always UTF-8. */
      readonly bytes: Buffer;
      /** Where the log goes on after them, in the engine's terms: for the record alone. @default - unknown */
      readonly position?: string;
    }
  | {
      /** A stretch of a log that the engine no longer had when it was read. */
      readonly type: 'log-gap';
      readonly task: string;
      /** @default - the task's main one */
      readonly container?: string;
      readonly attempt: number;
      /** When the last line before it was written, and the first after it: ISO in UTC. */
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly type: 'result';
      readonly task: string;
      /** The attempt that wrote it. @default - one of the run from which it was taken over */
      readonly attempt?: number;
      readonly values: Readonly<Record<string, string>>;
    }
  | {
      readonly type: 'message';
      /** An `error` ends the run before its first task. */
      readonly level: 'warning' | 'error';
      readonly text: string;
      /** The next step. @default - none is known */
      readonly help?: string;
    }
  | {
      readonly type: 'run-ended';
      readonly state: 'succeeded' | 'failed' | 'timed-out' | 'interrupted';
      readonly exitCode: number;
      readonly seconds: number;
    };

/** An event with the moment at which it happened, as ISO in UTC. */
export type RunEvent = {
  readonly time: string;
  /** Its run, where several are shown at once. @default - there is only one */
  readonly run?: string;
} & RunEventBody;

/** Takes what happens. */
export type Emit = (event: RunEventBody) => void;
