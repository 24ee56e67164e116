/** What a task left as its result. */
export interface ResultFile {
  /** In bytes. */
  readonly size: number;
  /** Not read where it is larger than it may be. */
  readonly content: Buffer;
}
