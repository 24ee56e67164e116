import { readFileSync } from 'node:fs';
import type { Plan } from '../../assembly/plan';
import { composeTemplates } from './compose/compose-templates';
import { taskServices } from './compose/task-services';
import type { ComposeTurns } from './compose-turns';
import type { DockerRun } from './docker-run';
import type { EngineClient } from './engine/engine-client';
import { engineInfo } from './engine/engine-info';
import { composeFailure } from './explain/compose-failure';
import { ignoredLimits } from './ignored-limits';
import { bringImages } from './images/bring-images';
import type { LocalImages } from './images/inspect-images';
import { neededImages } from './images/needed-images';
import { TemplateCache } from './template/cache/template-cache';
import { Placeholders } from './template/placeholders';
import { type RecordedContainers, recordedContainers } from './template/recorded-containers';
import type { Template } from './template/template';

/** What the containers of a run are stamped from. */
interface Templates {
  readonly placeholders: Placeholders;
  /** By compose service. */
  readonly templates: ReadonlyMap<string, Template>;
  /** What was seen of their images. */
  readonly images: LocalImages;
}

/** Brings the images, starts the stand-ins and lets Compose make templates; for what is recorded those of that time. */
export function makeTemplates(engine: EngineClient, run: DockerRun, turns: ComposeTurns): Promise<Templates> {
  return run.recorded ? restored(engine, run, run.recorded, turns) : composed(engine, run, turns);
}

async function composed(engine: EngineClient, run: DockerRun, turns: ComposeTurns): Promise<Templates> {
  const { pipeline, emit, clock } = run;
  const { env, pull = false } = run.engine;
  const placeholders = Placeholders.of(readFileSync(pipeline.file, 'utf8'), variablesOf(pipeline.plan));
  // Everything was done before; Compose would take no service for all of them.
  if (pipeline.plan.tasks.length === 0) return { placeholders, templates: new Map(), images: new Map() };
  const variables = placeholders.environment();
  const info = engineInfo(engine);
  info.catch(() => {});
  const cache = new TemplateCache({ engine, info, pipeline, variables, env });
  const images = await bringImages(
    engine,
    neededImages(pipeline),
    { ...turns.call(), emit, clock },
    { pull },
  );
  const ignored = ignoredLimits([pipeline], await info);
  if (ignored) emit({ type: 'message', level: 'warning', text: ignored.message, help: ignored.help });
  const known = await cache.find(images);
  if (known && pipeline.plan.services.length === 0) return { placeholders, templates: known, images };
  const compose = async (lock?: number) => {
    await turns.startServices(lock);
    if (known) return known;
    const made = await composeTemplates(engine, pipeline, { ...turns.call(lock), variables });
    await cache.keep(made);
    return made;
  };
  return { placeholders, templates: await inTurn(engine, turns, compose), images };
}

async function restored(
  engine: EngineClient,
  { pipeline }: DockerRun,
  recorded: RecordedContainers,
  turns: ComposeTurns,
): Promise<Templates> {
  if (pipeline.plan.services.length > 0) await inTurn(engine, turns, (lock) => turns.startServices(lock));
  const templates = await recordedContainers(engine, recorded, taskServices(pipeline));
  return { placeholders: Placeholders.again(recorded), templates, images: new Map() };
}

function inTurn<T>(
  engine: EngineClient,
  turns: ComposeTurns,
  work: (lock?: number) => Promise<T>,
): Promise<T> {
  return turns.take(work).catch(async (error) => {
    throw await composeFailure(engine, error);
  });
}

/** The variables whose values are not known before an attempt. */
function variablesOf(plan: Plan): string[] {
  const names = plan.tasks.flatMap((task) => [
    ...task.variables,
    ...task.secrets.flatMap(({ variable }) => variable ?? []),
  ]);
  return [...new Set(names)];
}
