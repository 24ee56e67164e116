import type { EngineClient } from '../engine/engine-client';

/** The label by which Compose marks the containers of a service. */
export const SERVICE_LABEL = 'com.docker.compose.service';

/** The ids of the containers that Compose keeps for services of a project. */
export async function composeContainers(
  engine: EngineClient,
  project: string,
  services: ReadonlySet<string>,
): Promise<string[]> {
  const filters = JSON.stringify({
    label: [`com.docker.compose.project=${project}`, 'com.docker.compose.oneoff=False'],
  });
  const listed = await engine.call<{ Id: string; Labels: Record<string, string> }[]>(
    'GET',
    '/containers/json',
    { all: true, filters },
  );
  return listed.filter(({ Labels }) => services.has(Labels[SERVICE_LABEL] ?? '')).map(({ Id }) => Id);
}
