/** One thing that differs between two states of `dist/`. */
export interface Change {
  readonly environment: string;
  /** Below `dist/`. */
  readonly folder: string;
  /** The task that it belongs to. @default - the pipeline, or all of the environment */
  readonly task?: string;
  /** What it is part of: `plan`, `container monitor`, `NetworkPolicy orders-extract`, `file config/app`. The main container is ``. */
  readonly object: string;
  /** The field in words: `image`, `env LOG_LEVEL`, `memory limit`. Empty where the whole object came or went. */
  readonly field: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
}
