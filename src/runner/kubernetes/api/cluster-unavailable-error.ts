import { EngineUnavailableError } from '../../engine-unavailable-error';

/** No cluster can be talked to; the command line exits with 3. */
export class ClusterUnavailableError extends EngineUnavailableError {
  constructor(
    message: string,
    help: string,
    /** Whether it can pass by itself, as while an API server starts again. */
    readonly mayPass: boolean,
  ) {
    super(message, help);
  }
}
