/** What a cause means for its attempt. */
export interface CauseMeaning {
  /** When it happens, in words for people. */
  readonly when: string;
  /** Whether the task's retries hold: another attempt may end otherwise, and somebody wants one. */
  readonly retried: boolean;
  /** Whether the run was stopped: the attempt is cancelled, and has not failed. @default false */
  readonly cancels?: boolean;
  /** When the attempt is made again without counting as a retry; `later` has a limit of its own. @default - it counts */
  readonly again?: 'at-once' | 'later';
}

/** Every cause by which an attempt can fail. */
export const ATTEMPT_CAUSES = {
  'exit-code': { when: 'a container ended with a code other than 0', retried: true },
  'out-of-memory': { when: 'the kernel killed it at its memory limit', retried: true },
  timeout: { when: 'the attempt took longer than its task allows', retried: true },
  'startup-timeout': { when: 'the main container did not start in time', retried: true },
  'command-not-found': { when: 'the image has no such command', retried: false },
  permission: { when: 'the user may not execute the command', retried: false },
  'exec-format': { when: 'the command is no program for this machine', retried: false },
  user: { when: 'the image knows no such user or group', retried: false },
  image: { when: 'the image is gone', retried: false },
  mount: { when: 'a file or folder of this machine is not there to be mounted', retried: false },
  network: { when: 'a network is not there', retried: false },
  port: { when: 'a port to be published is taken', retried: true },
  disk: { when: 'the disk of the engine is full', retried: true },
  sidecar: { when: 'a sidecar did not get ready', retried: true },
  result: { when: 'the result is missing or wrong', retried: false },
  stopped: { when: 'somebody else stopped or killed the container', retried: true },
  removed: { when: 'somebody else removed the container', retried: true },
  engine: { when: 'the engine refused something', retried: true },
  'engine-gone': {
    when: 'the engine does not answer any more; the run ends with exit code 3',
    retried: false,
  },
  unschedulable: { when: 'no node of the cluster took its pod in time', retried: true },
  quota: { when: 'the quota of the namespace was used up for too long', retried: true },
  refused: { when: 'the cluster does not admit its pod', retried: false },
  forbidden: { when: 'the runner may not do something in the cluster', retried: false },
  missing: { when: 'a Secret, ConfigMap, claim or account is not in the namespace', retried: false },
  config: { when: 'its container cannot be made as it is described', retried: false },
  evicted: {
    when: 'its node evicted it; it is made again, and counts as no retry',
    retried: true,
    again: 'later',
  },
  'node-lost': {
    when: 'its node was lost; it is made again, and counts as no retry',
    retried: true,
    again: 'later',
  },
  preempted: {
    when: 'a pod of higher priority took its place; it is made again, and counts as no retry',
    retried: true,
    again: 'later',
  },
  'run-timeout': { when: 'the run took too long', retried: false, cancels: true },
  interrupted: { when: 'the run was interrupted', retried: false, cancels: true },
  unrecorded: {
    when: 'the record of the run could not be written any more',
    retried: false,
    cancels: true,
  },
  lost: {
    when: 'the runner was killed, and the engine has nothing left of the attempt: it is made again, and counts as no retry',
    retried: true,
    again: 'at-once',
  },
} as const satisfies Readonly<Record<string, CauseMeaning>>;

/** Why an attempt failed. */
export type AttemptCause = keyof typeof ATTEMPT_CAUSES;
