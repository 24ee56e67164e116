import type { ComposePipeline } from '../dist/compose-pipeline';
import { type ComposeCall, composeCommand } from './compose-command';
import type { EngineClient } from './engine-client';
import { removeScratchTemplates } from './remove-scratch-templates';
import type { Template } from './template';

const CREATE = ['up', '--no-start', '--no-deps', '--force-recreate', '--renew-anon-volumes'];
const SERVICE = 'com.docker.compose.service';

/**
 * The containers that Compose makes of the pipeline's services, by service. They are never started, and are gone again
 * when this returns: what an attempt needs is their description.
 */
export async function composeTemplates(
  engine: EngineClient,
  pipeline: ComposePipeline,
  call: Omit<ComposeCall, 'args'>,
): Promise<ReadonlyMap<string, Template>> {
  const { file, document, plan } = pipeline;
  const services = plan.tasks.flatMap((task) => task.containers.map(({ service }) => service));
  const label = (name: string, value: string) => `com.docker.compose.${name}=${value}`;
  try {
    await composeCommand({ ...call, args: ['--file', file, ...CREATE, ...services] });
    const templates = await inspectAll(engine, label('project', document.name), new Set(services));
    return new Map(templates.map((template) => [template.Config.Labels?.[SERVICE] ?? '', template]));
  } finally {
    const left = await inspectAll(engine, label('project', document.name), new Set(services));
    await Promise.all(
      left.map(({ Id }) => engine.call('DELETE', `/containers/${Id}`, { force: true, v: true })),
    );
    await removeScratchTemplates(engine, pipeline);
  }
}

async function inspectAll(
  engine: EngineClient,
  project: string,
  services: ReadonlySet<string>,
): Promise<Template[]> {
  const filters = JSON.stringify({ label: [project, 'com.docker.compose.oneoff=False'] });
  const listed = await engine.call<{ Id: string; Labels: Record<string, string> }[]>(
    'GET',
    '/containers/json',
    { all: true, filters },
  );
  const own = listed.filter(({ Labels }) => services.has(Labels[SERVICE] ?? ''));
  return Promise.all(own.map(({ Id }) => engine.call<Template>('GET', `/containers/${Id}/json`)));
}
