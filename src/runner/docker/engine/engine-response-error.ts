/** The engine answered a call with an error. */
export class EngineResponseError extends Error {
  constructor(
    /** The HTTP status. */
    readonly status: number,
    /** In the engine's own words. */
    message: string,
  ) {
    super(message);
    this.name = 'EngineResponseError';
  }
}
