/** A place in an attempt's log from which it can be read. */
export interface LogPlace {
  /** Where in the index the entry stands to which it belongs. */
  readonly index: number;
  /** Where in the file of bytes that entry begins. */
  readonly bytes: number;
}
