import type { Clock } from '../clock';
import type { ComposePipeline } from '../dist/compose-pipeline';
import type { Emit } from '../events/run-event';
import type { LogReader } from '../record/log-reader';
import type { BegunTask } from '../schedule/begun-task';
import type { SecretStore } from '../secrets/secret-store';
import type { EngineUse } from './engine/engine-use';
import type { KeptTemplates } from './template/kept-templates';
import type { RecordedContainers } from './template/recorded-containers';
import type { Terminal } from './terminal/terminal';

/** What a run on Docker is made of. */
export interface DockerRun {
  readonly run: string;
  readonly pipeline: ComposePipeline;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly emit: Emit;
  /** The project's `.fairlead`. */
  readonly home: string;
  /** What an earlier runner of the run has begun. @default - the run is new */
  readonly begun?: ReadonlyMap<string, BegunTask>;
  /** Reads what the record has of the log of an attempt, by source. */
  readonly logged: (task: string, attempt: number) => ReadonlyMap<string, LogReader>;
  /** Takes the templates that all attempts of the run are stamped from. */
  readonly keep: (templates: KeptTemplates) => void;
  readonly engine: EngineUse;
  /** What the containers of an earlier run were made from. @default - Compose makes templates of `dist/` */
  readonly recorded?: RecordedContainers;
  /** What takes the place of main containers' commands. @default - nothing */
  readonly terminal?: Terminal;
}
