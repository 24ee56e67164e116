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
  /** Told with the bytes where the log goes on after them, for `from`; not where it is read only once. */
  readonly output: (bytes: Buffer, position?: () => string) => void;
  /** Where it goes on. @default - from its first byte */
  readonly from?: string;
  readonly gap: (gap: LogGap) => void;
  /** Told of each line of the next output: when it was written, and where it begins there. @default - nobody asks */
  readonly began?: (moment: string, offset: number) => void;
  /** What is read at first. @default - all of it */
  readonly first?: { readonly tailLines?: number; readonly sinceTime?: string };
  /** The rest of the log cannot be had. */
  readonly failed: (error: Error) => void;
}
