import type { ComposePipeline } from '../../dist/compose-pipeline';
import type { EngineClient } from '../engine/engine-client';
import type { Template } from '../template/template';
import { type ComposeCall, composeCommand } from './compose-command';
import { composeContainers, SERVICE_LABEL } from './compose-containers';
import { removeScratchTemplates } from './remove-scratch-templates';
import { taskServices } from './task-services';
import { withoutOrder } from './without-order';

const CREATE = ['up', '--no-start', '--no-deps', '--no-build', '--pull', 'never'];

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
  const { file, document, override } = pipeline;
  const more = override === undefined ? [] : ['--file', override];
  const own = taskServices(pipeline);
  await removeAll(engine, document.name, own);
  try {
    const { args, ...input } = withoutOrder(file, document);
    await composeCommand({ ...call, ...input, args: [...args, ...more, ...CREATE, ...own] });
    const ids = await composeContainers(engine, document.name, own);
    const templates = await Promise.all(
      ids.map((id) => engine.call<Template>('GET', `/containers/${id}/json`)),
    );
    return new Map(templates.map((template) => [template.Config.Labels?.[SERVICE_LABEL] ?? '', template]));
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
  const ids = await composeContainers(engine, project, services);
  await Promise.all(ids.map((id) => engine.call('DELETE', `/containers/${id}`, { force: true, v: true })));
}
