/** A task that a run does not run, since it has ended before. */
export interface TakenTask {
  readonly state: 'succeeded' | 'skipped';
  /** The run in which it did. @default - none: its success is assumed */
  readonly run?: string;
  /** As later tasks get them. */
  readonly results: Readonly<Record<string, string>>;
  readonly reason: string;
}
