import { sha256 } from '../../../../support/sha256';
import { readComposeDocument } from '../../../dist/compose-document';
import type { ComposePipeline } from '../../../dist/compose-pipeline';
import { composeContainers } from '../../compose/compose-containers';
import { taskServices } from '../../compose/task-services';
import { volumeName } from '../../compose/volume-name';
import type { EngineClient } from '../../engine/engine-client';
import type { Template } from '../template';
import { composeInputs } from './compose-inputs';
import { areThere, type EngineObjects, engineObjects } from './engine-objects';
import { engineState } from './engine-state';
import { imageIds } from './image-ids';
import { isRepeatable } from './repeatable';

/** What the templates of a pipeline follow from. */
export interface TemplateSource {
  readonly engine: EngineClient;
  readonly pipeline: ComposePipeline;
  /** What the variables of the file stand for while Compose reads it. */
  readonly variables: Readonly<Record<string, string>>;
  readonly env: NodeJS.ProcessEnv;
}

type Templates = ReadonlyMap<string, Template>;

interface Entry {
  readonly templates: Readonly<Record<string, Template>>;
  readonly objects: EngineObjects;
}

interface Moment {
  /** Of all that Compose's translation follows from. */
  readonly key: string;
  readonly networks: ReadonlyMap<string, string>;
}

const NAME = 'templates';

/** Another one wherever entries of before must not be read. */
const FORMAT = 1;

/**
 * What Compose made of a pipeline's services the last time. It counts for as long as Compose would make the same again:
 * its inputs, its program, the images and the engine are as they were, and what it made around the containers is there.
 */
export class TemplateCache {
  private before: Moment | undefined;

  constructor(private readonly source: TemplateSource) {}

  /** The templates as Compose would make them; undefined where only Compose itself can tell. */
  async find(): Promise<Templates | undefined> {
    const { engine, pipeline } = this.source;
    const [now, leftovers] = await Promise.all([
      this.now(),
      composeContainers(engine, pipeline.document.name, taskServices(pipeline)),
    ]);
    this.before = now;
    const entry = now && leftovers.length === 0 ? pipeline.cache?.read<Entry>(NAME, now.key) : undefined;
    if (!now || !entry || !(await areThere(engine, entry.objects, now.networks))) return undefined;
    return new Map(Object.entries(entry.templates));
  }

  /** Remembers what Compose has made after `find`, unless something changed meanwhile. */
  async keep(templates: Templates): Promise<void> {
    const { engine, pipeline } = this.source;
    const { document, environmentFile, plan, cache } = pipeline;
    const now = this.before && (await this.now());
    if (!now || now.key !== this.before?.key) return;
    const all = [...templates.values()];
    if (!isRepeatable(document, readComposeDocument(environmentFile), all)) return;
    const scratch = plan.tasks.flatMap((task) => task.scratch).map((key) => volumeName(document, key));
    const objects = await engineObjects(engine, all, now.networks, new Set(scratch));
    cache?.write(NAME, now.key, { templates: Object.fromEntries(templates), objects } satisfies Entry);
  }

  private async now(): Promise<Moment | undefined> {
    const { engine, pipeline, variables, env } = this.source;
    if (!pipeline.cache) return undefined;
    const inputs = composeInputs(pipeline, variables, env);
    if (!inputs) return undefined;
    const [state, images] = await Promise.all([engineState(engine), imageIds(engine, pipeline.plan)]);
    if (!state) return undefined;
    const services = [...taskServices(pipeline)];
    return {
      key: sha256(JSON.stringify([FORMAT, inputs, state.settings, images, services])),
      networks: state.networks,
    };
  }
}
