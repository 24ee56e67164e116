/** Something that was not the same in two runs of a task. */
export interface Difference {
  /** What kind of thing it is; the kinds stand in the order in which they are suspicious. */
  readonly kind: (typeof SUSPICION)[number];
  /** The thing itself: `image`, `env LOG_LEVEL`, `parameter table`, `result extract.rows`. */
  readonly field: string;
  /** Of which container. @default - the task's main one, or all of them */
  readonly container?: string;
  /** @default - it was not there, or must not be shown */
  readonly before?: string;
  /** @default - it is not there any more, or must not be shown */
  readonly after?: string;
}

/** From what is most often the cause of a failure to what seldom is. */
export const SUSPICION = [
  'image',
  'config',
  'template',
  'parameter',
  'result',
  'secret',
  'memory',
  'duration',
  'attempts',
  'engine',
] as const;
