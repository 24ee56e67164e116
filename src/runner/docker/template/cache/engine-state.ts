import type { EngineClient } from '../../engine/engine-client';
import type { EngineInfo } from '../../engine/engine-info';

/** What an engine adds to a container that it is asked for. */
export interface EngineState {
  /** Changes with the engine's version, settings and every start of it. */
  readonly settings: string;
  /** Ids of its networks, by name. */
  readonly networks: ReadonlyMap<string, string>;
}

/** Settings that an engine takes over without a restart, as `GET /info` names them. */
const LIVE = [
  'ID',
  'DefaultRuntime',
  'Runtimes',
  'LoggingDriver',
  'CgroupDriver',
  'SecurityOptions',
] as const;

/**
 * The state of an engine; undefined for one that may change its settings unnoticed. Docker makes the network `bridge`
 * anew whenever it starts, unless containers live on meanwhile.
 */
export async function engineState(
  engine: EngineClient,
  asked: Promise<EngineInfo>,
): Promise<EngineState | undefined> {
  const [info, listed] = await Promise.all([
    asked,
    engine.call<{ Name: string; Id: string }[]>('GET', '/networks'),
  ]);
  const networks = new Map(listed.map(({ Name, Id }) => [Name, Id]));
  const start = networks.get('bridge');
  if (info.LiveRestoreEnabled !== false || !start) return undefined;
  const settings = JSON.stringify([engine.about, start, ...LIVE.map((name) => info[name])]);
  return { settings, networks };
}
