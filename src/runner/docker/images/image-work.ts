import type { Clock } from '../../clock';
import type { Emit } from '../../events/run-event';
import type { LogCall } from '../../log-call';
import type { Stop } from '../../stop/stop';

/** What pulling and building need to know of whoever asks. */
export interface ImageWork {
  /** Says which engine, and where `docker` is. */
  readonly env: NodeJS.ProcessEnv;
  readonly stop: Stop;
  readonly emit: Emit;
  readonly clock: Clock;
  /** `NAME=value` of build arguments besides those of the compose file. @default - none */
  readonly buildArgs?: readonly string[];
  /** @default - nobody asked */
  readonly logCall?: LogCall;
}
