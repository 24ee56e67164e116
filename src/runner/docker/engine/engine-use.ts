import type { LogCall } from '../../log-call';

/** How a run uses the engine. */
export interface EngineUse {
  /** Says which engine: `DOCKER_HOST`, `DOCKER_CONTEXT`. */
  readonly env: NodeJS.ProcessEnv;
  /** Whether images that are here are pulled again. @default false */
  readonly pull?: boolean;
  /** Whether containers of failed attempts stay. @default false */
  readonly keepFailed?: boolean;
  /** Takes each call of the engine. @default - nobody asked */
  readonly logCall?: LogCall;
}
