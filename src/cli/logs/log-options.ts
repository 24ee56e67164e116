import type { GlobalOptions } from '../verb';

/** The options of `fairlead logs`, as the command line gives them. */
export interface LogOptions extends GlobalOptions {
  readonly run?: string;
  readonly env?: string;
  /** A context of the kubeconfig. */
  readonly context?: string;
  readonly follow?: boolean;
  /** `10m`, or a moment as ISO. */
  readonly since?: string;
  readonly tail?: string;
  readonly timestamps?: boolean;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly attempt?: string;
  readonly output: 'text' | 'raw' | 'json';
}
