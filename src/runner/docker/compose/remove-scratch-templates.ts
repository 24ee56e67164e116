import type { ComposePipeline } from '../../dist/compose-pipeline';
import type { EngineClient } from '../engine/engine-client';
import { volumeName } from './volume-name';

/** Removes the volumes that Compose made for the templates: each attempt gets its own. */
export async function removeScratchTemplates(
  engine: EngineClient,
  { plan, document }: ComposePipeline,
): Promise<void> {
  const keys = new Set(plan.tasks.flatMap((task) => task.scratch));
  const filters = JSON.stringify({ label: [`com.docker.compose.project=${document.name}`] });
  const { Volumes } = await engine.call<{ Volumes: { Name: string }[] | null }>('GET', '/volumes', {
    filters,
  });
  const there = new Set((Volumes ?? []).map(({ Name }) => Name));
  const names = [...keys].map((key) => volumeName(document, key)).filter((name) => there.has(name));
  await Promise.all(names.map((name) => engine.call('DELETE', `/volumes/${name}`)));
}
