import type { EngineClient } from '../docker/engine/engine-client';
import { projectLabel } from '../docker/leftovers/project-label';
import type { EngineObject } from './engine-object';

type Labels = Readonly<Record<string, string>>;

/** Which environment, and of which project. */
export interface EnvironmentOf {
  /** The project's `.fairlead`. */
  readonly home: string;
  readonly environment: string;
  /** The compose project. */
  readonly project: string;
}

/** All that the engine has of an environment: what Compose made for it, and what attempts of the project left. */
export async function listEnvironment(
  engine: EngineClient,
  { home, environment, project }: EnvironmentOf,
): Promise<EngineObject[]> {
  const compose = [`com.docker.compose.project=${project}`];
  const own = [`fairlead.home=${projectLabel(home)}`, `fairlead.environment=${environment}`];
  const lists = await Promise.all([
    listContainers(engine, compose),
    listContainers(engine, own),
    listNetworks(engine, compose),
    listVolumes(engine, compose),
    listVolumes(engine, own),
  ]);
  return [...new Map(lists.flat().map((object) => [`${object.kind} ${object.id}`, object])).values()];
}

async function listContainers(engine: EngineClient, label: readonly string[]): Promise<EngineObject[]> {
  const listed = await engine.call<{ Id: string; Names: string[]; State: string; Labels: Labels }[]>(
    'GET',
    '/containers/json',
    { all: true, filters: JSON.stringify({ label }) },
  );
  return listed.map(({ Id, Names, State, Labels: labels }) => ({
    kind: 'container',
    id: Id,
    name: Names[0]?.slice(1) ?? Id,
    labels,
    running: ['running', 'paused', 'restarting'].includes(State),
  }));
}

async function listNetworks(engine: EngineClient, label: readonly string[]): Promise<EngineObject[]> {
  const listed = await engine.call<{ Id: string; Name: string; Labels: Labels }[]>('GET', '/networks', {
    filters: JSON.stringify({ label }),
  });
  return listed.map(({ Id, Name, Labels: labels }) => ({ kind: 'network', id: Id, name: Name, labels }));
}

async function listVolumes(engine: EngineClient, label: readonly string[]): Promise<EngineObject[]> {
  const { Volumes } = await engine.call<{ Volumes: { Name: string; Labels: Labels }[] | null }>(
    'GET',
    '/volumes',
    { filters: JSON.stringify({ label }) },
  );
  return (Volumes ?? []).map(({ Name, Labels: labels }) => ({
    kind: 'volume',
    id: Name,
    name: Name,
    labels,
  }));
}
