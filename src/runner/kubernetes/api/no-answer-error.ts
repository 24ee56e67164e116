/** A call that got no answer, or not all of it. */
export class NoAnswerError extends Error {
  /** The system's word for it. */
  readonly code: string;

  constructor(
    cause: NodeJS.ErrnoException,
    /** Whether it went through a connection that had been used before: the server may have closed it just then. */
    readonly reused: boolean,
  ) {
    super(cause.message, { cause });
    this.name = 'NoAnswerError';
    this.code = cause.code ?? cause.message;
  }
}
