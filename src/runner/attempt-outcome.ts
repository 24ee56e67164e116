/**
 * Why an attempt failed.
 * `exit-code`: a container ended with a code other than 0. `out-of-memory`: the kernel killed it at its memory limit.
 * `timeout`: the attempt took longer than the task allows; `startup-timeout`: its main container did not start in time.
 * `run-timeout`, `interrupted`: the whole run was stopped. `start`: the engine could not start the command.
 * `image`: the image is not there. `sidecar`: a sidecar did not get ready. `result`: the result is missing or wrong.
 * `engine`: the engine failed or went away. `unrecorded`: the run was stopped because its record could not be written.
 * `lost`: nobody knows how it ended, as the runner was killed and the engine has nothing left of it.
 */
export type AttemptCause =
  | 'exit-code'
  | 'out-of-memory'
  | 'timeout'
  | 'startup-timeout'
  | 'run-timeout'
  | 'interrupted'
  | 'start'
  | 'image'
  | 'sidecar'
  | 'result'
  | 'engine'
  | 'unrecorded'
  | 'lost';

/** An attempt that failed, in words for people and in fields for programs. */
export interface AttemptFailure {
  readonly state: 'failed';
  readonly cause: AttemptCause;
  /** One sentence without a full stop, names in backticks. */
  readonly message: string;
  /** The next step. @default - none is known */
  readonly help?: string;
  /** The container that failed. @default - no single one */
  readonly container?: string;
  /** Whether that container is the task's main one. */
  readonly main: boolean;
  /** @default - nothing ended with a code */
  readonly exitCode?: number;
}

/** How an attempt ended. */
export type AttemptOutcome =
  | {
      readonly state: 'succeeded';
      /** The declared results, by name, as later tasks get them. */
      readonly results: Readonly<Record<string, string>>;
    }
  | AttemptFailure;
