/** Which lines of a run are asked for. */
export interface LogSelection {
  /** @default - every task's */
  readonly task?: string;
  /** Only with `task`; null is its main container. @default - every one's */
  readonly container?: string | null;
  /** @default - all attempts */
  readonly attempt?: number;
  /** Lines that came at this moment or later: milliseconds since 1970. @default - all */
  readonly since?: number;
  /** How many lines of each container, of those that are there at the beginning. @default - all */
  readonly tail?: number;
}
