import type { StopReason } from './stop';

/** Why something was stopped, in words. */
export const STOPPED: Readonly<Record<StopReason, string>> = {
  timeout: 'the task took too long',
  'run-timeout': 'the run took too long',
  interrupted: 'the run was interrupted',
  'engine-gone': 'the engine went away',
  unrecorded: 'the run could not be recorded any more',
};
