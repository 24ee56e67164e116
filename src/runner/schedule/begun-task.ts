/** What an earlier runner of the run had done for a task that has no final state. */
export interface BegunTask {
  /** The number of its last attempt. */
  readonly attempt: number;
  /** Whether nobody saw the end of that attempt. */
  readonly open: boolean;
  /** When that attempt began: milliseconds since 1970. */
  readonly started: number;
}
