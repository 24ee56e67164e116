import type { GlobalOptions } from './verb';

/** Options of `fairlead diff`. */
export interface DiffOptions extends GlobalOptions {
  readonly env?: readonly string[];
  readonly outDir?: string;
  readonly live?: boolean;
  readonly context?: string;
  readonly output: 'text' | 'json';
}
