/** The engine or a tool that it needs is missing or cannot be reached; the command line exits with 3. */
export class EngineUnavailableError extends Error {
  constructor(
    message: string,
    /** What to do about it. */
    readonly help: string,
  ) {
    super(message);
    this.name = 'EngineUnavailableError';
  }
}
