import type { ComposePipeline } from '../dist/compose-pipeline';
import { type ComposeCall, composeCommand } from './compose-command';
import type { EngineClient } from './engine-client';
import { removeScratchTemplates } from './remove-scratch-templates';
import type { Template } from './template';

const CREATE = ['up', '--no-start', '--no-deps', '--no-build', '--pull', 'never'];
const SERVICE = 'com.docker.compose.service';

/**
 * The containers that Compose makes of the pipeline's services, by service. They are never started, and are gone again
 * when this returns: what an attempt needs is their description. Those that `docker compose up` has left go before:
 * Compose would take over their volumes, or lose them when it replaces them.
 */
export async function composeTemplates(
  engine: EngineClient,
  pipeline: ComposePipeline,
  call: Omit<ComposeCall, 'args'>,
): Promise<ReadonlyMap<string, Template>> {
  const { file, document, plan } = pipeline;
  const services = plan.tasks.flatMap((task) => task.containers.map(({ service }) => service));
  const own = new Set(services);
  await removeAll(engine, document.name, own);
  try {
    await composeCommand({ ...call, args: ['--file', file, ...CREATE, ...services] });
    const ids = await listAll(engine, document.name, own);
    const templates = await Promise.all(
      ids.map((id) => engine.call<Template>('GET', `/containers/${id}/json`)),
    );
    return new Map(templates.map((template) => [template.Config.Labels?.[SERVICE] ?? '', template]));
  } finally {
    await removeAll(engine, document.name, own);
    await removeScratchTemplates(engine, pipeline);
  }
}

async function removeAll(
  engine: EngineClient,
  project: string,
  services: ReadonlySet<string>,
): Promise<void> {
  const ids = await listAll(engine, project, services);
  await Promise.all(ids.map((id) => engine.call('DELETE', `/containers/${id}`, { force: true, v: true })));
}

/** The ids of the containers that Compose keeps for services. */
async function listAll(
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
  return listed.filter(({ Labels }) => services.has(Labels[SERVICE] ?? '')).map(({ Id }) => Id);
}
