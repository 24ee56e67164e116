import type { Clock } from './clock';
import type { ComposePipeline } from './dist/compose-pipeline';
import type { EngineUse } from './docker/engine/engine-use';
import type { RunEvent } from './events/run-event';
import type { RecordedSource } from './record/recorded-templates';
import type { SecretStore } from './secrets/secret-store';
import type { RunStop } from './stop/run-stop';

/** What everything that has containers on this machine's engine needs: a run, or a shell. */
export interface LocalWork {
  /** Of the run; names the containers. */
  readonly id: string;
  /** The project's `.fairlead`. */
  readonly home: string;
  readonly pipeline: ComposePipeline;
  readonly secrets: SecretStore;
  readonly stop: RunStop;
  readonly clock: Clock;
  readonly engine: EngineUse;
  /** What the containers of an earlier run were made from. @default - `dist/` says it */
  readonly recorded?: RecordedSource;
  /** Gets every event, without secret values. */
  readonly show: (event: RunEvent) => void;
}
