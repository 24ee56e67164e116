import type { Clock } from '../../clock';
import type { KubeApi } from '../api/kube-api';
import type { SeenPod } from '../watch/pod-board';
import type { LogGap } from './resumed-lines';

/** A container whose log is read. */
export interface FollowedContainer {
  readonly api: KubeApi;
  readonly clock: Clock;
  readonly pod: string;
  readonly container: string;
  /** Its pod as it is now. */
  readonly seen: () => SeenPod | undefined;
  /** Whether it has ended and is not started again. */
  readonly isOver: () => boolean;
  /** Resolves once the pod is no longer as it was seen, or after so many milliseconds. */
  readonly change: (since: SeenPod | undefined, milliseconds?: number) => Promise<void>;
  /** Ends it early. */
  readonly signal: AbortSignal;
  readonly output: (bytes: Buffer) => void;
  readonly gap: (gap: LogGap) => void;
  /** The rest of the log cannot be had. */
  readonly failed: (error: Error) => void;
}
