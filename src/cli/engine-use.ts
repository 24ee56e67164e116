import type { EngineUse } from '../runner/docker/engine/engine-use';
import { callLogger } from './call-logger';
import type { DriveOptions } from './drive-options';
import type { Io } from './io';

/** How the options of a command let its runs use the engine. */
export function engineUse(
  io: Io,
  { pull = false, keep: keepFailed = false, verbose = false }: DriveOptions,
): EngineUse {
  return { env: io.env, pull, keepFailed, ...(verbose && { logCall: callLogger(io.stderr) }) };
}
