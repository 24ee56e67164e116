import type { Clock } from '../../clock';
import type { ComposePipeline } from '../../dist/compose-pipeline';
import type { Emit } from '../../events/run-event';
import type { LogReader } from '../../record/log-reader';
import type { SecretStore } from '../../secrets/secret-store';
import type { StartGate } from '../../start-gate';
import type { KillWatch } from '../container/kill-watch';
import type { EngineClient } from '../engine/engine-client';
import type { Placeholders } from '../template/placeholders';
import type { Template } from '../template/template';
import type { Terminal } from '../terminal/terminal';
import type { UsageMeter } from '../usage/usage-meter';

/** What every attempt of a run needs, one that an earlier runner began too. */
export interface AttemptContext {
  readonly engine: EngineClient;
  readonly meter: UsageMeter;
  readonly kills: KillWatch;
  /** Through which every container is made and started. */
  readonly gate: StartGate;
  readonly run: string;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly emit: Emit;
  /** The project's `.fairlead`, and on which machine: whose containers these are. */
  readonly home: string;
  /** Whether containers of failed attempts stay. */
  readonly keepFailed: boolean;
  /** Says which engine, to the `docker` command. */
  readonly env: NodeJS.ProcessEnv;
  /** What the main container is taken over by. @default - nothing: it runs its own command */
  readonly terminal?: Terminal;
  /** Reads what the record has of the log of an attempt, by source. */
  readonly logged: (task: string, attempt: number) => ReadonlyMap<string, LogReader>;
  /** Removals that are under way; none of them rejects. */
  readonly removing: Set<Promise<void>>;
}

/** What new attempts of a run share. */
export interface RunContext extends AttemptContext {
  readonly pipeline: ComposePipeline;
  /** By compose service. */
  readonly templates: ReadonlyMap<string, Template>;
  readonly placeholders: Placeholders;
}
