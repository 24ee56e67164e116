import type { EngineClient } from '../engine/engine-client';
import type { LeftObject } from './left-object';

type Labels = Readonly<Record<string, string>>;

/** The containers and volumes of attempts that have these labels, containers first. */
export async function listLeft(engine: EngineClient, labels: Labels): Promise<LeftObject[]> {
  const filters = JSON.stringify({
    label: Object.entries(labels).map(([name, value]) => `${name}=${value}`),
  });
  const [containers, { Volumes }] = await Promise.all([
    engine.call<{ Id: string; Names: string[]; State: string; Labels: Labels }[]>('GET', '/containers/json', {
      all: true,
      filters,
    }),
    engine.call<{ Volumes: { Name: string; Labels: Labels }[] | null }>('GET', '/volumes', { filters }),
  ]);
  return [
    ...containers.map(({ Id, Names, State, Labels: own }) => ({
      kind: 'container' as const,
      id: Id,
      name: Names[0]?.slice(1) ?? Id,
      container: own['fairlead.container'] ?? '',
      state: State,
      ...attemptOf(own),
    })),
    ...(Volumes ?? []).map(({ Name, Labels: own }) => ({
      kind: 'volume' as const,
      id: Name,
      name: Name,
      ...attemptOf(own),
    })),
  ];
}

function attemptOf(labels: Labels): Pick<LeftObject, 'run' | 'task' | 'attempt' | 'kept'> {
  return {
    run: labels['fairlead.run'] ?? '',
    task: labels['fairlead.task'] ?? '',
    attempt: Number(labels['fairlead.attempt']),
    kept: labels['fairlead.kept'] === 'true',
  };
}
