import type { Clock } from '../../clock';
import type { LogSelection } from '../../logs/log-selection';
import type { KubeApi } from '../api/kube-api';

/** A run of which a copy is made. */
export interface MirrorOptions {
  readonly api: KubeApi;
  readonly clock: Clock;
  readonly run: string;
  /** Where the copy stands, as in a `.fairlead`. */
  readonly home: string;
  /** The project's `.fairlead`: has logs of pods that are gone. */
  readonly own: string;
  /** Whose logs are copied, and from where on. */
  readonly selection: LogSelection;
  /** Whether it goes on until the run ends. */
  readonly follow: boolean;
  readonly signal: AbortSignal;
  /** What of the logs cannot be had. */
  readonly warn: (text: string) => void;
}
