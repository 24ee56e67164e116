import type { Clock } from '../clock';
import type { ComposePipeline } from '../dist/compose-pipeline';
import type { Emit } from '../run-event';
import type { SecretStore } from '../secrets/secret-store';
import type { EngineClient } from './engine-client';
import type { KillWatch } from './kill-watch';
import type { Placeholders } from './placeholders';
import type { Template } from './template';
import type { Terminal } from './terminal/terminal';
import type { UsageMeter } from './usage/usage-meter';

/** What the attempts of a run share. */
export interface RunContext {
  readonly engine: EngineClient;
  readonly meter: UsageMeter;
  readonly kills: KillWatch;
  readonly run: string;
  readonly pipeline: ComposePipeline;
  /** By compose service. */
  readonly templates: ReadonlyMap<string, Template>;
  readonly placeholders: Placeholders;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly emit: Emit;
  /** The project's `.fairlead`, and on which machine: whose containers these are. */
  readonly home: string;
  /** Says which engine, to the `docker` command. */
  readonly env: NodeJS.ProcessEnv;
  /** What the main container is taken over by. @default - nothing: it runs its own command */
  readonly terminal?: Terminal;
  /** Removals that are under way; none of them rejects. */
  readonly removing: Set<Promise<void>>;
}
