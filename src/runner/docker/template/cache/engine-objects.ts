import { existsSync } from 'node:fs';
import type { EngineClient } from '../../engine/engine-client';
import { EngineResponseError } from '../../engine/engine-response-error';
import type { Template } from '../template';

/** What containers need of an engine, by name, each with what changes when it is made anew. */
export interface EngineObjects {
  readonly networks: Readonly<Record<string, string>>;
  readonly volumes: Readonly<Record<string, string>>;
  /** Folders and files of the machine. */
  readonly paths: readonly string[];
}

/** What containers like the templates need: networks with their id, named volumes with all that is said of them. */
export async function engineObjects(
  engine: EngineClient,
  templates: readonly Template[],
  networks: ReadonlyMap<string, string>,
  /** Volumes that are new for each attempt. */
  scratch: ReadonlySet<string>,
): Promise<EngineObjects> {
  const sources = templates.flatMap(mountSources);
  const isPath = (source: string) => source.startsWith('/');
  const names = templates.flatMap(({ NetworkSettings }) => Object.keys(NetworkSettings.Networks));
  const volumes = [...new Set(sources)].filter((source) => !isPath(source) && !scratch.has(source));
  return {
    networks: Object.fromEntries(names.map((name) => [name, networks.get(name) ?? ''])),
    volumes: Object.fromEntries(
      await Promise.all(volumes.map(async (name) => [name, (await describeVolume(engine, name)) ?? ''])),
    ),
    paths: [...new Set(sources)].filter(isPath),
  };
}

/** Whether all of it is still there, and none of it was made anew. */
export async function areThere(
  engine: EngineClient,
  { networks, volumes, paths }: EngineObjects,
  present: ReadonlyMap<string, string>,
): Promise<boolean> {
  if (Object.entries(networks).some(([name, id]) => !id || present.get(name) !== id)) return false;
  if (!paths.every((path) => existsSync(path))) return false;
  const same = Object.entries(volumes).map(
    async ([name, before]) => before !== '' && (await describeVolume(engine, name)) === before,
  );
  return (await Promise.all(same)).every(Boolean);
}

function mountSources({ HostConfig }: Template): string[] {
  const binds = (HostConfig.Binds ?? []).map((bind) => bind.split(':')[0] ?? '');
  const mounts = (HostConfig.Mounts ?? []).flatMap(({ Source }) => Source ?? []);
  return [...binds, ...mounts];
}

async function describeVolume(engine: EngineClient, name: string): Promise<string | undefined> {
  try {
    const volume = await engine.call<Readonly<Record<string, unknown>>>('GET', `/volumes/${name}`);
    return JSON.stringify([volume.Driver, volume.Options, volume.Labels]);
  } catch (error) {
    if (error instanceof EngineResponseError && error.status === 404) return undefined;
    throw error;
  }
}
